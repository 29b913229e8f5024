using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Extensions.Configuration.CommandLine;

namespace ActionBot;

/// <summary>What council IT wrote, where the reading of it says too little: which line of a file is damaged, which value means nothing and what to write there.</summary>
internal static class SettingsFiles
{
    /// <summary>Reads them all.</summary>
    /// <exception cref="SettingsRefusedException">A file is damaged.</exception>
    public static IConfigurationRoot Build(IConfigurationBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (InvalidDataException damaged)
        {
            var (file, why) = (damaged.Message.Split('\'') is [_, var path, ..] ? path : "appsettings.json", damaged.GetBaseException());
            var place = why is JsonException { LineNumber: { } line } ? string.Create(CultureInfo.InvariantCulture, $"in line {line + 1} it is no JSON") : why.Message.TrimEnd('.');
            throw new SettingsRefusedException([$"The settings in '{file}' cannot be read: {place}. Look there for a comma, a quotation mark or a bracket too few or too many."]);
        }
    }

    /// <summary>The sections that files and the command line name. The environment is full of other programs' names.</summary>
    public static IEnumerable<string> SectionsIn(IConfiguration configuration) => configuration is not IConfigurationRoot root ? [] : root.Providers.SelectMany(provider => provider switch
    {
        FileConfigurationProvider => provider.GetChildKeys([], null),
        CommandLineConfigurationProvider => provider.GetChildKeys([], null).Where(key => provider.GetChildKeys([], key).Any()),
        _ => [],
    }).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every value of a section that its setting cannot take, with what to write.</summary>
    public static IEnumerable<string> Unreadable(IConfigurationSection section, Type settings)
    {
        foreach (var property in settings.GetProperties().Where(property => property.CanWrite && section[property.Name] is { Length: > 0 }))
        {
            string? sentence = null;
            try
            {
                section.GetValue(property.PropertyType, property.Name);
            }
            catch (InvalidOperationException)
            {
                sentence = $"{section.Key}:{property.Name} is '{section[property.Name]}'. Write {Form(property.PropertyType)}.";
            }

            if (sentence is not null)
            {
                yield return sentence;
            }
        }
    }

    /// <summary>What is wrong with a certificate, so that its owner could listen and never answer; null: nothing.</summary>
    public static string? CertificateProblem(string path)
    {
        if (!File.Exists(path))
        {
            return "there is no such file. Give the .pfx or .pem file with the registration's certificate and its private key.";
        }

        try
        {
            using var certificate = Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase) ? X509Certificate2.CreateFromPemFile(path) : X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
            return certificate.HasPrivateKey ? null : "it holds no private key. Export the certificate together with its key.";
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"it cannot be read: {unreadable.Message.TrimEnd('.')}. Give a .pfx file without a password or a .pem file, with the private key.";
        }
    }

    private static string Form(Type type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "a whole number, such as 5"
        : type == typeof(double) ? "a number, such as 20 or 0.5"
        : type == typeof(TimeOnly) ? "a time of day, such as 09:00"
        : type == typeof(TimeSpan) ? "hours, minutes and seconds, such as 00:10:00"
        : type.IsEnum ? string.Join(", ", Enum.GetNames(type))
        : "a value of its kind";
}
