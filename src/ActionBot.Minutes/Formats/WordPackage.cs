using System.IO.Compression;
using System.Xml;

namespace ActionBot.Minutes.Formats;

/// <summary>A packed document and the parts in it that are read. Whatever is unpacked is counted: a small file that unpacks to gigabytes is refused on the way.</summary>
internal sealed class WordPackage : IDisposable
{
    private static readonly XmlReaderSettings Strict = new()
    {
        // A Word file has no use for a document type or an entity; who writes one means harm.
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive archive;
    private readonly OpeningLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    private WordPackage(ZipArchive archive, OpeningLimits limits)
    {
        this.archive = archive;
        this.limits = limits;
        foreach (var entry in archive.Entries)
        {
            // A packer on Windows may have written the paths its own way.
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens a package.</summary>
    /// <exception cref="InvalidDataException">It is no package, or a damaged one.</exception>
    public static WordPackage Open(byte[] content, OpeningLimits limits) => new(new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read), limits);

    /// <summary>The path of the part that holds the words; null where the package is no Office document.</summary>
    public string? MainPart() => Has("_rels/.rels") && Related("") is { Count: > 0 } related
        ? related.FirstOrDefault(one => one.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Path
        : null;

    /// <summary>A part is there.</summary>
    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>The package is an OpenDocument text, which says so in a part that is not packed.</summary>
    public bool IsOpenDocumentText()
    {
        if (!Has("mimetype"))
        {
            return false;
        }

        using var reader = new StreamReader(new CountedStream(entries["mimetype"].Open(), this));
        var type = new char[64];
        return new string(type, 0, reader.ReadBlock(type)).StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal);
    }

    /// <summary>A part as XML.</summary>
    public XmlReader Read(string path) => XmlReader.Create(new CountedStream(entries[path].Open(), this), Strict);

    /// <summary>What a part refers to, with the ids it uses for it; nothing where it refers to nothing.</summary>
    public IReadOnlyList<RelatedPart> Related(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..(slash + 1)];
        var relations = $"{folder}_rels/{path[(slash + 1)..]}.rels";
        var related = new List<RelatedPart>();
        if (!Has(relations))
        {
            return related;
        }

        using var reader = Read(relations);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Target") is { } target && Resolved(folder, target) is { } resolved && Has(resolved))
            {
                related.Add(new RelatedPart(reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "", resolved));
            }
        }

        return related;
    }

    public void Dispose() => archive.Dispose();

    // "document.xml", "/word/document.xml", "../customXml/item1.xml"
    private static string? Resolved(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count == 0)
                {
                    return null;
                }

                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.LargestUnpacked)
        {
            throw new DocumentRefusedException(FormattableString.Invariant($"unpacks to more than {limits.LargestUnpacked / (1024 * 1024)} MB, which no minutes do. Hand over one meeting at a time."));
        }
    }

    private sealed class CountedStream(Stream inner, WordPackage package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Counted(int bytes)
        {
            package.Count(bytes);
            return bytes;
        }
    }
}

/// <summary>A part that another part refers to.</summary>
/// <param name="Id">The id it is referred to by.</param>
/// <param name="Type">What it is, as an address; its last word tells.</param>
/// <param name="Path">Where it lies in the package.</param>
internal sealed record RelatedPart(string Id, string Type, string Path);
