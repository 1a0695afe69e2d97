// The names of a pack's own lists of phrases and conditions. A pack is read as it is typed, so that names are found in one with
// mistakes too; another name must leave it no more of them.

using ContentLint.LanguageServer.Completion;
using ContentLint.LanguageServer.Documents;
using ContentLint.RulePacks;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>A name that a pack of rules declares.</summary>
/// <param name="Document">The pack.</param>
/// <param name="Pack">The same, as it is read.</param>
/// <param name="Name">The name.</param>
internal sealed record NameInPack(OpenDocument Document, RulePack Pack, RulePackName Name)
{
    /// <summary>All places of it, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> Occurrences => field ??= [.. Name.Uses.Append(Name.Declaration).Order()];

    /// <summary>The name at an offset; <see langword="null"/> for none, and in what is no pack.</summary>
    public static NameInPack? At(OpenDocument document, int offset)
    {
        if (!ConfigurationProposals.IsPack(document))
            return null;

        var pack = RulePack.Read(document.Source, document.LintPath);
        return pack.Names.Select(n => new NameInPack(document, pack, n)).FirstOrDefault(n => n.Occurrences.Any(o => Holds(o, offset)));
    }

    /// <summary>The occurrence at an offset.</summary>
    public TextSpan SpanAt(int offset) => Occurrences.First(o => Holds(o, offset));

    /// <summary>The edits that give it another name; <see langword="null"/> where that is no name, is taken, or would break the pack.</summary>
    public IReadOnlyList<TextEdit>? Rename(string name)
    {
        if (name.Length == 0 || !char.IsLetter(name[0]) || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
            return null;
        if (name != Name.Name && Pack.Names.Any(n => n.Name == name && n.Kind == Name.Kind))
            return null;

        TextEdit[] edits = [.. Occurrences.Select(o => new TextEdit(o, name))];
        var after = RulePack.Read(Document.Source.WithText(TextEdit.Apply(Document.Text, edits)), Document.LintPath);
        return after.Diagnostics.Count > Pack.Diagnostics.Count ? null : edits;
    }

    private static bool Holds(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;
}
