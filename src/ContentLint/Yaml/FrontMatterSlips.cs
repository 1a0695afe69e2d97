// Front matter that YAML reads without complaint and otherwise than it was meant:
//
//   title:Groups       one text, and no field at all
//   title: #intro      a field without a value, and a comment
//   title: Update #2   the text `Update`, and a comment

using ContentLint.Data;

namespace ContentLint.Yaml;

/// <summary>Finds slips in front matter that is sound YAML.</summary>
internal static class FrontMatterSlips
{
    /// <summary>The slips in a front matter's value.</summary>
    /// <param name="root">The value.</param>
    /// <param name="content">The text it was read from.</param>
    public static IEnumerable<Diagnostic> Find(DataNode? root, MappedText content) => root switch
    {
        DataScalar { Kind: DataKind.String, IsQuoted: false } text when MissingSpace(text, content.Source) is { } slip => [slip],
        DataMapping mapping when content.Characters.IndexOf('#') >= 0 => mapping.Properties.Select(p => Comment(p, content.Source)).OfType<Diagnostic>().Concat(Cuts(mapping, content.Source)),
        _ => [],
    };

    // Only a field's name stands before the colon, and no address behind it.
    private static Diagnostic? MissingSpace(DataScalar text, SourceText source)
    {
        var colon = text.Text.IndexOf(':');
        if (colon <= 0 || colon + 1 == text.Text.Length || text.Text[colon + 1] is '/' or ':' || !text.Text.Take(colon).All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
            return null;

        var place = text.Span.Start + colon;
        if (place + 1 >= source.Length || source.Text[place] != ':')
            return null;

        var name = text.Text.Substring(0, colon);
        return new Diagnostic(
            YamlDescriptors.MissingSpace,
            source.GetLocation(TextSpan.FromLength(place, 1)),
            $"There is no space behind the ':' of '{name}', so this front matter is one text without any field.",
            $"Write '{name}: '.",
            fixes: [new CodeFix("Put a space behind ':'", FixSafety.Suggestion, TextEdit.Insert(place + 1, " "))]);
    }

    private static IEnumerable<Diagnostic> Cuts(DataNode root, SourceText source)
    {
        // Aliases lead to the same nodes again, which may be very often.
        var seen = new HashSet<DataNode>();
        var nodes = new Stack<DataNode>([root]);
        while (nodes.Count > 0)
        {
            var node = nodes.Pop();
            if (!seen.Add(node))
                continue;

            foreach (var child in node is DataMapping mapping ? mapping.Properties.Select(p => p.Value) : node is DataSequence list ? list.Items : [])
                nodes.Push(child);
            if (node is DataScalar { Kind: DataKind.String, IsQuoted: false } text && Cut(text, source) is { } cut)
                yield return cut;
        }
    }

    // A comment has a space behind its sign; `#2` and `#postgres` are the end of a text. An alias stands elsewhere.
    private static Diagnostic? Cut(DataScalar text, SourceText source)
    {
        var line = source.Lines.GetLineSpan(source.Lines.GetLine(text.Span.End));
        var i = text.Span.End;
        while (i < line.End && source.Text[i] is ' ' or '\t')
            i++;
        if (i == text.Span.End || i + 1 >= line.End || source.Text[i] != '#' || !char.IsLetterOrDigit(source.Text[i + 1]) || source.GetText(text.Span) != text.Text)
            return null;

        var end = line.End;
        while (source.Text[end - 1] is ' ' or '\t')
            end--;
        var whole = source.GetText(new TextSpan(text.Span.Start, end));
        var fix = whole.IndexOfAny(['"', '\\']) < 0
            ? new CodeFix("Put the value in quotes", FixSafety.Suggestion, TextEdit.Insert(text.Span.Start, "\""), TextEdit.Insert(end, "\""))
            : null;
        return new Diagnostic(
            YamlDescriptors.ValueIsCut,
            source.GetLocation(new TextSpan(i, end)),
            $"' #' starts a comment, so the value ends before it: \"{text.Text}\".",
            $"If '#' belongs to the value, write it in quotes: \"{whole}\". If this is a comment, put a space behind '#'.",
            fixes: fix is null ? null : [fix]);
    }

    // `# TODO` behind a key is a comment that was meant; `#intro` is a value.
    private static Diagnostic? Comment(DataProperty property, SourceText source)
    {
        if (property.Value is not DataScalar { Kind: DataKind.Null } || property.Value.Span.Length > 0)
            return null;

        var line = source.Lines.GetLineSpan(source.Lines.GetLine(property.KeySpan.End));
        var i = property.KeySpan.End;
        while (i < line.End && source.Text[i] is ':' or ' ' or '\t')
            i++;
        if (i + 1 >= line.End || source.Text[i] != '#' || source.Text[i + 1] is ' ' or '\t' or '#')
            return null;

        var value = new TextSpan(i, line.End - (source.GetText(new TextSpan(i, line.End)) is var rest ? rest.Length - rest.TrimEnd().Length : 0));
        var text = source.GetText(value);
        var fix = text.IndexOfAny(['"', '\\']) < 0
            ? new CodeFix("Put the value in quotes", FixSafety.Suggestion, TextEdit.Insert(value.Start, "\""), TextEdit.Insert(value.End, "\""))
            : null;
        return new Diagnostic(
            YamlDescriptors.ValueIsComment,
            source.GetLocation(value),
            $"'#' starts a comment here, so '{property.Key}' has no value.",
            $"Write \"{text}\" in quotes.",
            fixes: fix is null ? null : [fix]);
    }
}
