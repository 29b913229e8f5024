using System.ComponentModel;
using System.Diagnostics;

namespace ActionBot.Minutes.Formats;

/// <summary>Runs a program that reads a format for us: its own process, its input and output through pipes, so much time and so much output and no more.</summary>
internal static class ChildProgram
{
    // A complaint longer than this is no help to anybody.
    private const int LongestComplaint = 4_000;

    /// <summary>Runs it to its end.</summary>
    /// <param name="program">Its name on the path.</param>
    /// <param name="arguments">Its arguments, passed as they are: no shell reads them.</param>
    /// <param name="input">What it reads on standard input.</param>
    /// <param name="mostOutput">The most it may write, in bytes.</param>
    /// <param name="time">How long it may take.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">The caller gave up; the program is gone.</exception>
    public static async Task<ProgramOutcome> RunAsync(string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, long mostOutput, TimeSpan time, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new ProgramOutcome.NotInstalled();
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (time > TimeSpan.Zero)
        {
#pragma warning disable RS0030 // Another process lives by the clock on the wall, whatever clock the application is given.
            patience.CancelAfter(time);
#pragma warning restore RS0030
        }
        else
        {
            // A timer of no time may fire behind a program that is quick.
            await patience.CancelAsync();
        }

        try
        {
            var writing = WriteAsync(process, input, patience.Token);
            var complaining = ReadAsync(process.StandardError.BaseStream, LongestComplaint, patience.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, mostOutput, patience.Token);
            if (output is null)
            {
                return new ProgramOutcome.TooMuch();
            }

            await process.WaitForExitAsync(patience.Token);
            await writing;
            return new ProgramOutcome.Ended(process.ExitCode, output, System.Text.Encoding.UTF8.GetString(await complaining ?? []));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ProgramOutcome.TooSlow();
        }
        finally
        {
            End(process);
        }
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has read enough and closed its end: its exit code says what it made of it.
        }
    }

    /// <summary>Everything the program writes; null where it is more than that.</summary>
    private static async Task<byte[]?> ReadAsync(Stream stream, long most, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            read.Write(buffer, 0, count);
            if (read.Length > most)
            {
                return null;
            }
        }

        return read.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}

/// <summary>How a program ended.</summary>
internal abstract record ProgramOutcome
{
    private ProgramOutcome()
    {
    }

    /// <summary>By itself.</summary>
    public sealed record Ended(int ExitCode, byte[] Output, string Complaint) : ProgramOutcome;

    /// <summary>It is not on this machine.</summary>
    public sealed record NotInstalled : ProgramOutcome;

    /// <summary>It took too long and was ended.</summary>
    public sealed record TooSlow : ProgramOutcome;

    /// <summary>It wrote too much and was ended.</summary>
    public sealed record TooMuch : ProgramOutcome;
}
