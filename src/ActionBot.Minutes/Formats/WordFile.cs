using System.Xml;

namespace ActionBot.Minutes.Formats;

/// <summary>Reads a Word file: what it shows when all changes are accepted and all comments closed.</summary>
internal static class WordFile
{
    /// <summary>The words of a package; null where it is no Word document.</summary>
    /// <exception cref="DocumentRefusedException">It is damaged, or asks for more than it may.</exception>
    public static DocumentOutcome.Opened? Read(WordPackage package, OpeningLimits limits)
    {
        try
        {
            if (package.MainPart() is not { } main || !IsWords(package, main))
            {
                return null;
            }

            var related = package.Related(main);
            var styles = WordStyles.Read(Part(package, related, "styles"));
            var numbering = WordNumbering.Read(Part(package, related, "numbering"), styles);
            var body = WordWalker.Walk(package.Read(main), styles, numbering, limits);
            var blocks = new List<TextBlock>(Heads(package, related, styles, body, limits));
            blocks.AddRange(body.Blocks);
            if (body.HasNotes)
            {
                foreach (var kind in (string[])["footnotes", "endnotes"])
                {
                    blocks.AddRange(Part(package, related, kind) is { } notes ? WordWalker.Walk(notes, styles, new WordNumbering(), limits).Blocks : []);
                }
            }

            var text = TextBlock.Join(blocks);
            return text.Length == 0
                ? throw new DocumentRefusedException("is a Word file without a word in it. Hand over the file with the minutes.")
                : new DocumentOutcome.Opened(text, [.. Warnings(body)]);
        }
        catch (XmlException damaged)
        {
            throw new DocumentRefusedException(damaged.Message.Contains("DTD", StringComparison.Ordinal)
                ? "declares entities of its own, which no Word file does and which is not read. Open it in Word and save it again."
                : "is a damaged Word file. Open it in Word and save it again, or paste the words.");
        }
    }

    private static bool IsWords(WordPackage package, string main)
    {
        using var reader = package.Read(main);
        return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "document" && reader.IsWord();
    }

    private static XmlReader? Part(WordPackage package, IReadOnlyList<RelatedPart> related, string kind) =>
        related.FirstOrDefault(one => one.Type.EndsWith("/" + kind, StringComparison.Ordinal)) is { } part ? package.Read(part.Path) : null;

    // The head of a page often alone says whose minutes they are and of which day. It is taken once, and only what the body does not say itself.
    private static IEnumerable<TextBlock> Heads(WordPackage package, IReadOnlyList<RelatedPart> related, WordStyles styles, WordWalker body, OpeningLimits limits)
    {
        var said = body.Blocks.Select(block => block.Text.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var head in related.Where(one => one.Type.EndsWith("/header", StringComparison.Ordinal)))
        {
            foreach (var block in WordWalker.Walk(package.Read(head.Path), styles, new WordNumbering(), limits).Blocks)
            {
                // "Page 3", "DRAFT": what belongs to the page and not to the minutes.
                if (block.Text.Contains(' ', StringComparison.Ordinal) && !block.Text.StartsWith("Page ", StringComparison.OrdinalIgnoreCase) && said.Add(block.Text.Trim()))
                {
                    yield return block;
                }
            }
        }
    }

    private static IEnumerable<string> Warnings(WordWalker body)
    {
        if (body.HasChanges)
        {
            yield return "The document holds tracked changes; it was read as if all of them were accepted.";
        }

        if (body.HasComments)
        {
            yield return "The document holds comments; they were left out.";
        }

        if (body.HasForeignParts)
        {
            yield return "A part of the document was put in from another file and cannot be read: open it in Word, save it again, and hand it over once more.";
        }
    }
}
