// What the author meant where a requirement diagram goes wrong: nearly always a text that needs quotes, or a word of the
// language with a slip in it.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Requirement;

internal sealed partial class RequirementParser
{
    private static readonly string[] Kinds =
    [
        "requirement", "functionalRequirement", "interfaceRequirement", "performanceRequirement", "physicalRequirement", "designConstraint", "element",
    ];

    private static readonly string[] Relationships = ["contains", "copies", "derives", "satisfies", "verifies", "refines", "traces"];

    private bool FailAtStatement()
    {
        var line = Trim(new TextSpan(Current.Start, Context.LineEnd(Current.Start)));
        return FindRelation(line) is { } relation
            ? FailAtRelation(relation)
            : FailExpecting("'requirement name {', 'element name {' or a relation, 'a - satisfies -> b'") || (HasLostBrace && SkipLostBody(line));
    }

    private bool FailAtName(Token<RequirementToken> kind)
    {
        var end = FindBrace(kind) is var brace and >= 0 ? brace : Context.LineEnd(kind.End);
        var colons = Context.Text.IndexOf(":::", kind.End, end - kind.End, StringComparison.Ordinal);
        var name = Trim(new TextSpan(kind.End, colons < 0 ? end : colons));
        return name.IsEmpty || name.Start < Current.Start
            ? FailExpecting($"a name behind '{TextOf(kind):kind}'")
            : Fail(RequirementDiagnostics.UnquotedName(Context, name), name.Start);
    }

    private bool FailAtOpening(Token<RequirementToken> kind)
    {
        var end = Context.LineEnd(kind.End);
        var brace = FindBrace(kind);
        var colons = Context.Text.IndexOf(":::", kind.End, end - kind.End, StringComparison.Ordinal);
        var name = Trim(new TextSpan(kind.End, brace < 0 ? end : colons < 0 ? brace : colons));
        return brace < 0 || Current.Start >= name.End || IsQuoted(name)
            ? FailExpecting("'{' behind the name and the properties on lines of their own")
            : Fail(RequirementDiagnostics.UnquotedName(Context, name), name.Start);
    }

    private bool FailAtProperty(string[] properties)
    {
        if (At(RequirementToken.Name) && DidYouMean.Suggest(NameOf(Current).Split(' ')[0], properties) is { } meant)
            return Fail(GrammarDiagnostics.MisspeltWord(Context, TextSpan.FromLength(Current.Start, NameOf(Current).Split(' ')[0].Length), meant), Current.Start);
        return FailExpecting($"'{string.Join(":', '", properties):properties}:' or '}}'");
    }

    private bool FailAtColon(Token<RequirementToken> property) =>
        Fail(RequirementDiagnostics.PropertyWithoutColon(Context, property.Span), property.Start);

    private bool FailAtText(Token<RequirementToken> property)
    {
        var value = ValueOf(property);
        if (value.IsEmpty)
            return Fail(RequirementDiagnostics.EmptyProperty(Context, property.Span), property.Start);
        if (Context.Text[value.Start] == '"')
            return Context.Text.IndexOf('"', value.Start + 1) < 0
                ? Fail(GrammarDiagnostics.UnclosedQuote(Context, TextSpan.FromLength(value.Start, 1), value.End), property.Start)
                : FailExpecting("one text in quotes and the end of the line; write '#quot;' for a quote in it");
        return Fail(RequirementDiagnostics.UnquotedName(Context, value), property.Start);
    }

    private bool FailAtWord(Token<RequirementToken> property, string[] words)
    {
        var value = ValueOf(property);
        return value.IsEmpty
            ? Fail(RequirementDiagnostics.EmptyProperty(Context, property.Span), property.Start)
            : Fail(RequirementDiagnostics.UnknownWord(Context, value, $"{TextOf(property):property}", words), property.Start);
    }

    // What stands behind a property's colon on its line.
    private TextSpan ValueOf(Token<RequirementToken> property)
    {
        var end = Context.LineEnd(property.Start);
        var colon = Context.Text.IndexOf(':', property.End, end - property.End);
        return Trim(new TextSpan(colon < 0 ? end : colon + 1, end));
    }

    private bool FailAtArrow(Token<RequirementToken> left)
    {
        var start = left.Kind == RequirementToken.QuotedName ? left.Start - 1 : left.Start;
        var line = Trim(new TextSpan(start, Context.LineEnd(start)));
        if (FindRelation(line) is { } relation)
            return FailAtRelation(relation);

        var word = NameOf(left).Split(' ')[0];
        if (At(RequirementToken.BlockOpen) && left.Kind == RequirementToken.Name && DidYouMean.Suggest(word, Kinds) is { } kind)
            return FailAtKind(left, word, kind);
        Fail(RequirementDiagnostics.NoRelation(Context, line), left.Start);
        return HasLostBrace && SkipLostBody(line);
    }

    // A misspelt `requirement` does not hide the properties behind its brace.
    private bool FailAtKind(Token<RequirementToken> left, string word, string meant)
    {
        var opening = Current;
        Fail(GrammarDiagnostics.MisspeltWord(Context, TextSpan.FromLength(left.Start, word.Length), meant), left.Start);
        Recover();
        var name = Trim(new TextSpan(left.Start + word.Length, left.End));
        return ReadBody(
            new RequirementNode(meant, Context.Written(name), Context.Slice.ToSource(name)),
            opening,
            meant == "element" ? ReadElementProperty : ReadRequirementProperty);
    }

    // The braces that a mistaken line opens hold properties of either kind.
    private bool SkipLostBody(TextSpan line)
    {
        Recover();
        return ReadBody(
            new RequirementNode("", "", default),
            new Token<RequirementToken>(RequirementToken.BlockOpen, line.End - 1, line.End),
            node => Current.Kind is RequirementToken.Type or RequirementToken.DocRef ? ReadElementProperty(node) : ReadRequirementProperty(node));
    }

    private int FindBrace(Token<RequirementToken> kind) => Context.Text.IndexOf('{', kind.End, Context.LineEnd(kind.End) - kind.End);

    private readonly record struct Relation(TextSpan Left, TextSpan Arrow, TextSpan Word, TextSpan Right, bool PointsLeft);

    // `a - word -> b` or `b <- word - a` with any number of dashes, whatever the names are: the arrow stands between spaces.
    private Relation? FindRelation(TextSpan line)
    {
        var parts = new List<TextSpan>();
        for (var i = line.Start; i < line.End; i++)
        {
            var end = Characters.Skip(Context.Text, i, c => c is '-' or '<' or '>' or '=', line.End);
            if (end > i && i > line.Start && end < line.End && Characters.IsSpace(Context.Text[i - 1]) && Characters.IsSpace(Context.Text[end]))
                parts.Add(new TextSpan(i, end));
            i = Math.Max(i, end - 1);
        }

        if (parts.Count is not (1 or 2))
            return null;
        var (first, last) = (parts[0], parts[parts.Count - 1]);
        var arrow = new TextSpan(first.Start, last.End);
        var pointsLeft = Context.Text[first.Start] == '<';
        if (!pointsLeft && Context.Text[last.End - 1] != '>')
            return null;
        return new Relation(
            Trim(new TextSpan(line.Start, arrow.Start)),
            arrow,
            parts.Count == 1 ? TextSpan.At(arrow.Start) : Trim(new TextSpan(first.End, last.Start)),
            Trim(new TextSpan(arrow.End, line.End)),
            pointsLeft);
    }

    private bool FailAtRelation(Relation relation)
    {
        var word = Context.Written(relation.Word).Trim();
        if (Relationships.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            if (IsUnquotable(relation.Left))
                return Fail(RequirementDiagnostics.UnquotedName(Context, relation.Left), relation.Left.Start);
            if (IsUnquotable(relation.Right))
                return Fail(RequirementDiagnostics.UnquotedName(Context, relation.Right), relation.Left.Start);
            return Fail(SharedDiagnostics.InvalidLink(Context, relation.Arrow, relation.PointsLeft ? $"<- {word} -" : $"- {word} ->"), relation.Left.Start);
        }

        return Fail(
            relation.Word.IsEmpty
                ? RequirementDiagnostics.RelationWithoutWord(Context, relation.Arrow, relation.PointsLeft)
                : RequirementDiagnostics.UnknownWord(Context, relation.Word, "a relation", Relationships),
            relation.Left.Start);
    }

    private bool IsQuoted(TextSpan span) => Context.Text[span.Start] == '"' && Context.Text[span.End - 1] == '"';

    // A name that is none without quotes.
    private bool IsUnquotable(TextSpan span)
    {
        if (span.IsEmpty || IsQuoted(span))
            return false;
        var name = Context.Text.Substring(span.Start, span.Length);
        return !Characters.IsWord(name[0]) || name.IndexOfAny([':', ',', '{', '<', '>', '-', '=']) >= 0 || RequirementLexer.BeginsWithWord(name);
    }

    // From the line on which a body is left open: `a - satisfies -> b` is no property.
    private bool AtRelation() =>
        At(RequirementToken.Name) && FindRelation(Trim(new TextSpan(Current.Start, Context.LineEnd(Current.Start)))) is { Word.IsEmpty: false };
}
