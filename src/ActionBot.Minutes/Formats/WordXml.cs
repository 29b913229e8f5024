using System.Globalization;
using System.Xml;

namespace ActionBot.Minutes.Formats;

/// <summary>What is read again and again in the XML of a Word file. Both of its vocabularies are known: that of every Word, and the strict one of the standard.</summary>
internal static class WordXml
{
    private const string Ordinary = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The element is Word's own.</summary>
    public static bool IsWord(this XmlReader reader) => reader.NamespaceURI is Ordinary or Strict;

    /// <summary>Word's own attribute of this name.</summary>
    public static string? Word(this XmlReader reader, string attribute) => reader.GetAttribute(attribute, Ordinary) ?? reader.GetAttribute(attribute, Strict);

    /// <summary>An attribute as a number; null where it is none.</summary>
    public static int? Number(this XmlReader reader, string attribute = "val") =>
        int.TryParse(reader.Word(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch such as <c>w:vanish</c> is on: it stands there and does not say that it is off.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Word("val") is not ("0" or "false" or "off" or "none");
}
