// The messages about YAML, apart from the reading. Spans are in the text that was read; a fix is offered only where
// these characters stand in the file as they are.

using ContentLint.Data;

namespace ContentLint.Yaml;

/// <summary>Makes the diagnostics of one text.</summary>
internal sealed class YamlDiagnostics(MappedText slice)
{
    /// <summary>White space with a tab in it, and the spaces that belong there.</summary>
    public Diagnostic TabIndentation(TextSpan blanks, int spaces) => Make(
        YamlDescriptors.TabIndentation, blanks, "This line is indented with a tab; YAML takes only spaces.", null,
        Fix(blanks, "Indent with spaces", FixSafety.Safe, new string(' ', spaces)));

    public Diagnostic ColonInValue(TextSpan value, string? key, int colon) => Make(
        YamlDescriptors.ColonInValue, value,
        key is null ? (Message)"The value contains ': ', which YAML reads as another key." : $"The value of '{Shorten(key):key}' contains ': ', which YAML reads as another key.",
        "Put the whole value in quotes.",
        Quote(value, FixSafety.Safe), [Related("This colon ends the value", new TextSpan(colon, colon + 1))]);

    public Diagnostic ColonInLongValue(TextSpan line, string? key, int colon) => Make(
        YamlDescriptors.ColonInValue, line,
        key is null ? (Message)"This line continues the value, and its ':' reads as another key." : $"This line continues the value of '{Shorten(key):key}', and its ':' reads as another key.",
        "Put the whole value in quotes, or write it as a block of text after '>-'.",
        null, [Related("This colon ends the value", new TextSpan(colon, colon + 1))]);

    public Diagnostic DuplicateKey(YamlKey key, DataProperty first, TextSpan line)
    {
        var span = new TextSpan(key.Start, Math.Max(key.Start, key.End));
        var firstLine = slice.Source.Lines.GetLine(first.KeySpan.Start);
        var isSimple = firstLine != slice.Source.Lines.GetLine(key.Span.Start) && Text(new TextSpan(line.Start, Math.Min(key.Start, Length))).Trim(' ').Length == 0;
        return Make(YamlDescriptors.DuplicateKey, span,
            $"'{key.Text}' stands here a second time; the first is in line {firstLine}.",
            "Keep one of the two.",
            isSimple && IsOneLineEntry(line) ? Fix(WithBreak(line), $"Delete this '{key.Text}'", FixSafety.Unsafe, "") : null,
            [new RelatedLocation($"The first '{key.Text}'", slice.Source.GetLocation(first.KeySpan))]);
    }

    /// <summary>A line that is indented as no line above; it may be clear where it belongs.</summary>
    public Diagnostic BadIndentation(TextSpan content, int lineStart, int? indent, string? key)
    {
        var margin = new TextSpan(lineStart, content.Start);
        return Make(YamlDescriptors.BadIndentation, content,
            key is null
                ? (Message)"This line is indented differently from the lines above it."
                : $"This line is indented deeper than '{Shorten(key):key}', which has its value already.",
            "Lines that belong together start in the same column.",
            indent is { } spaces && Text(margin).Trim(' ').Length == 0
                ? Fix(margin, "Align with the lines above", FixSafety.Suggestion, new string(' ', spaces))
                : null);
    }

    public Diagnostic LineOutsideBlockText(TextSpan content, int lineStart, int indent, string? key) => Make(
        YamlDescriptors.BadIndentation, content,
        key is null
            ? (Message)"This line is indented less than the text above it, and deeper than the key."
            : $"This line is indented less than the text of '{Shorten(key):key}' above it, and deeper than the key.",
        "All lines of the text start at least as far right as its first one.",
        Fix(new TextSpan(lineStart, content.Start), "Indent as the text above", FixSafety.Suggestion, new string(' ', indent)));

    public Diagnostic LineFurtherLeft(TextSpan content, int aboveStart, YamlStyle above) => Make(
        YamlDescriptors.BadIndentation, content,
        above == YamlStyle.Block
            ? (Message)"This line starts further left than the lines above it."
            : "This field follows a text that is no field.",
        "Lines that belong together start in the same column.",
        null, [Related("The lines above start here", TextSpan.FromLength(aboveStart, Math.Min(1, Math.Max(0, Length - aboveStart))))]);

    public Diagnostic ListOnKeyLine(TextSpan list, string? key, int indent) => Make(
        YamlDescriptors.BadIndentation, list,
        key is null ? (Message)"A list cannot start on the line of its key." : $"A list cannot start on the line of its key '{Shorten(key):key}'.",
        "Put each '- …' on a line of its own below the key.",
        Fix(TextSpan.At(list.Start), "Move the list to the next line", FixSafety.Suggestion, slice.Source.LineBreak + new string(' ', indent + 2)));

    public Diagnostic ListItemAmongKeys(TextSpan item, string? lastKey) => Make(
        YamlDescriptors.BadIndentation, item,
        lastKey is null
            ? (Message)"This list item stands between fields and belongs to none."
            : $"This list item belongs to no field: '{lastKey}' above it has a value already.",
        "Put the items of a list below a key that has nothing behind its ':'.");

    public Diagnostic MissingColon(TextSpan line) => Make(
        YamlDescriptors.MissingColon, line,
        $"'{Shorten(Text(line)):line}' is not of the form 'key: value'.",
        "Write a key and a colon before the text, or indent the line when it continues the value above.");

    public Diagnostic MissingKey(int colon) => Make(
        YamlDescriptors.MissingColon, new TextSpan(colon, colon + 1), "There is no key before this ':'.", "Write 'key: value'.");

    public Diagnostic MissingSpaceAfterColon(int colon, TextSpan key) => Make(
        YamlDescriptors.MissingColon, new TextSpan(key.Start, colon + 1),
        $"There must be a space after '{Shorten(Text(key)):key}:'.", null,
        Fix(TextSpan.At(colon + 1), "Insert a space", FixSafety.Safe, " "));

    public Diagnostic UnclosedQuote(TextSpan firstLine)
    {
        var quote = Text(TextSpan.FromLength(firstLine.Start, 1));
        return Make(YamlDescriptors.UnclosedQuote, firstLine,
            $"The quote {quote} is opened here and not closed.", $"Close it with {quote}.",
            Fix(TextSpan.At(firstLine.End), $"Insert {quote}", FixSafety.Suggestion, quote));
    }

    public Diagnostic TextAfterValue(TextSpan value, TextSpan behind, YamlStyle style, string? key)
    {
        var text = Text(behind);
        var trimmed = new TextSpan(behind.Start + (text.Length - text.TrimStart().Length), behind.End);
        Message ending = style switch
        {
            YamlStyle.Flow => (Message)"the closing bracket",
            YamlStyle.Alias => "the alias",
            _ => "the closing quote",
        };
        return Make(YamlDescriptors.TextAfterValue, trimmed,
            key is null
                ? (Message)$"The value ends at {ending}; '{Shorten(Text(trimmed)):text}' cannot follow."
                : $"The value of '{Shorten(key):key}' ends at {ending}; '{Shorten(Text(trimmed)):text}' cannot follow.",
            "Put the whole value in quotes.",
            trimmed.Start == behind.Start && IsInQuotes(Text(value)) ? Requote(value) : Quote(value, FixSafety.Suggestion));
    }

    // 'it's' and "a "b" c": the outer quotes are meant, and the inner ones are in their way. In "a" and "b" none is outer.
    private static bool IsInQuotes(string text) => text.Length > 2 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0];

    private CodeFix? Requote(TextSpan value)
    {
        var inner = Text(new TextSpan(value.Start + 1, value.End - 1));
        return inner.IndexOfAny(['"', '\\']) >= 0 && inner.Contains('\'')
            ? null
            : Fix(value, "Use the other kind of quotes", FixSafety.Suggestion, InQuotes(inner));
    }

    public Diagnostic CommentWithoutSpace(TextSpan comment) => Make(
        YamlDescriptors.TextAfterValue, comment,
        "There must be a space before the '#' of a comment.", "Write a space before '#', or put the whole value in quotes.",
        Fix(TextSpan.At(comment.Start), "Insert a space", FixSafety.Suggestion, " "));

    public Diagnostic UnclosedBracket(int start, int contentEnd, char close) => Make(
        YamlDescriptors.UnclosedBracket, TextSpan.FromLength(start, 1),
        $"'{Text(TextSpan.FromLength(start, 1)):open}' is opened here and not closed.", $"Close it with '{close}'.",
        Fix(TextSpan.At(contentEnd), $"Insert '{close}'", FixSafety.Suggestion, close.ToString()));

    public Diagnostic WrongClosingBracket(int offset, int start, char close) => Make(
        YamlDescriptors.UnclosedBracket, TextSpan.FromLength(offset, 1),
        $"'{Text(TextSpan.FromLength(offset, 1)):bracket}' does not close '{Text(TextSpan.FromLength(start, 1)):open}'.", $"Write '{close}'.",
        Fix(TextSpan.FromLength(offset, 1), $"Write '{close}'", FixSafety.Suggestion, close.ToString()),
        [Related("Opened here", TextSpan.FromLength(start, 1))]);

    public Diagnostic MissingComma(int previousEnd, int next, char open) => Make(
        YamlDescriptors.MisplacedComma, TextSpan.FromLength(next, 1),
        "There must be a comma between the entries.", null,
        Fix(TextSpan.At(previousEnd), "Insert ','", FixSafety.Suggestion, ","),
        [Related(open == '[' ? (Message)"The list starts here" : "The mapping starts here", OpeningOf(previousEnd, open))]);

    public Diagnostic StrayComma(int offset, char open) => Make(
        YamlDescriptors.MisplacedComma, TextSpan.FromLength(offset, 1),
        $"There is nothing before this comma in '{open}…'.", "Delete the comma, or write the missing entry.",
        Fix(TextSpan.FromLength(offset, 1), "Delete ','", FixSafety.Suggestion, ""));

    public Diagnostic FlowKeyOverSeveralLines(TextSpan key) => Make(
        YamlDescriptors.MissingColon, key, "A key between '[' and ']' and its ':' must stand on one line.", "Write '{key: value}' on one line.");

    public Diagnostic ReservedStart(TextSpan value, string? key)
    {
        var first = Text(TextSpan.FromLength(value.Start, 1));
        return Make(YamlDescriptors.ReservedCharacter, value,
            key is null ? (Message)$"Nothing can start with '{first}' here." : $"The value of '{Shorten(key):key}' starts with '{first}', which YAML keeps for itself.",
            "Put it in quotes.", key is null ? null : Quote(value, FixSafety.Safe));
    }

    public Diagnostic UnknownEscape(TextSpan escape) => Make(
        YamlDescriptors.UnknownEscape, escape,
        $"'{Text(escape):escape}' means nothing in double quotes.", "Write '\\\\' for a backslash, or use single quotes.",
        Fix(TextSpan.At(escape.Start), "Double the backslash", FixSafety.Suggestion, "\\"));

    public Diagnostic BadHexEscape(TextSpan escape) => Make(
        YamlDescriptors.UnknownEscape, escape,
        $"'{Text(escape):escape}' lacks hexadecimal digits.", @"Write \x with two, \u with four or \U with eight of them, or '\\' for a backslash.",
        Fix(TextSpan.At(escape.Start), "Double the backslash", FixSafety.Suggestion, "\\"));

    public Diagnostic UnknownAlias(TextSpan alias, string name, TextSpan value, IEnumerable<string> anchors)
    {
        var meant = DidYouMean.Suggest(name, anchors);
        var fix = meant is null
            ? Quote(value, FixSafety.Suggestion)
            : Fix(alias, $"Write '*{meant}'", FixSafety.Suggestion, "*" + meant);
        return Make(YamlDescriptors.InvalidAlias, value.Length > alias.Length ? value : alias,
            $"'*' at the start of a value refers to an anchor '&{name}', and there is none.",
            meant is null ? (Message)"Put the value in quotes." : $"Did you mean '*{meant}'?", fix);
    }

    public Diagnostic EmptyAnchorName(TextSpan value, char sign) => Make(
        YamlDescriptors.InvalidAlias, value,
        sign == '*'
            ? (Message)"A value that starts with '*' names an alias, and the name is missing."
            : $"A value that starts with '{sign}' names an anchor, and the name is missing.",
        "Put the value in quotes.", Quote(value, FixSafety.Suggestion));

    public Diagnostic AliasWithProperties(TextSpan alias) => Make(
        YamlDescriptors.InvalidAlias, alias, $"'{Text(alias):alias}' stands for another value and takes no tag and no anchor.", "Delete them.");

    /// <summary>A tag or an anchor with a character in it that may not stand there.</summary>
    public Diagnostic BadProperty(TextSpan property, int bad, TextSpan value, bool isTag) => Make(
        isTag ? YamlDescriptors.InvalidTag : YamlDescriptors.InvalidAlias, property,
        isTag
            ? (Message)$"'{Shorten(Text(property)):property}' reads as a YAML tag, and '{Text(TextSpan.FromLength(bad, bad < Length ? 1 : 0)):character}' may not stand in one."
            : $"'{Shorten(Text(property)):property}' reads as a YAML anchor, and '{Text(TextSpan.FromLength(bad, bad < Length ? 1 : 0)):character}' may not stand in one.",
        "Put the value in quotes.", Quote(value, FixSafety.Suggestion));

    /// <summary>A tag or an anchor before the sign of its entry, or on a line of its own before a key.</summary>
    public Diagnostic MisplacedProperty(TextSpan property, bool isTag, TextSpan? indicator) => Make(
        isTag ? YamlDescriptors.InvalidTag : YamlDescriptors.InvalidAlias, property,
        indicator is { } sign
            ? (Message)$"'{Shorten(Text(property)):property}' must stand behind '{Text(sign):indicator}'."
            : $"'{Shorten(Text(property)):property}' must stand on the line of its key.",
        "Move it there, or put the value in quotes.");

    public Diagnostic AliasTooOften(TextSpan alias, string name, int limit) => Make(
        YamlDescriptors.TooLarge, alias, $"'&{name}' is used more than {limit} times.", "Write the value out.");

    public Diagnostic DuplicateProperty(TextSpan property, Message word) => Make(
        YamlDescriptors.InvalidTag, property, $"A value takes one {word}; '{Text(property):property}' is the second.", "Delete one of them, or put the value in quotes.");

    public Diagnostic BadTag(TextSpan value) => Make(
        YamlDescriptors.InvalidTag, value, "'!<' starts a tag that is not closed with '>'.", "Put the value in quotes.", Quote(value, FixSafety.Suggestion));

    public Diagnostic UnknownTag(TextSpan tag, TextSpan value)
    {
        var meant = DidYouMean.Suggest(Text(tag), YamlTags.Names);
        meant = meant == Text(tag) ? null : meant;
        return Make(YamlDescriptors.InvalidTag, tag,
            $"'{Shorten(Text(tag)):tag}' reads as a YAML tag, and there is no such tag.",
            meant is null ? (Message)"Put the value in quotes." : $"Did you mean '{meant}'?",
            meant is null ? Quote(value, FixSafety.Suggestion) : Fix(tag, $"Write '{meant}'", FixSafety.Suggestion, meant));
    }

    public Diagnostic TagDoesNotFit(int start, int end, string tag)
    {
        var name = tag.StartsWith(YamlTags.Prefix, StringComparison.Ordinal) ? $"!!{tag.Substring(YamlTags.Prefix.Length)}" : tag;
        return Make(YamlDescriptors.InvalidTag, new TextSpan(start, end), $"The value does not fit its tag '{name}'.", "Delete the tag or correct the value.");
    }

    /// <summary>Text on the line of <c>|</c>; <paramref name="indent"/> is that of the lines below, when they are a text already.</summary>
    public Diagnostic BadBlockScalarHeader(TextSpan header, int? indent)
    {
        var text = Text(header);
        var start = header.Start + 1;
        while (start < header.End && slice.Text[start] is ' ' or '\t')
            start++;
        return Make(YamlDescriptors.BadBlockText, header,
            $"After '{text.Substring(0, 1):sign}' the text starts on the next line.",
            "Move the text to the next line, or put the whole value in quotes.",
            indent is { } spaces
                ? Fix(new TextSpan(header.Start + 1, start), "Move the text to the next line", FixSafety.Suggestion, slice.Source.LineBreak + new string(' ', spaces))
                : Quote(header, FixSafety.Suggestion));
    }

    public Diagnostic BlockScalarWithoutIndentation(TextSpan header, TextSpan line) => Make(
        YamlDescriptors.BadBlockText, line, $"The text after '{Text(header):header}' must be indented.", "Indent it by two spaces.",
        Fix(TextSpan.At(line.Start), "Indent the line", FixSafety.Suggestion, "  "));

    public Diagnostic EmptyLineTooDeep(TextSpan line) => Make(
        YamlDescriptors.BadBlockText, line, "An empty line above this first line of the text is indented deeper than it.", "Delete the spaces in the empty line.");

    public Diagnostic FieldsOnMarkerLine(TextSpan fields) => Make(
        YamlDescriptors.SeveralDocuments, fields, "Fields and lists cannot start on the line of '---'.", "Start them on the next line.");

    public Diagnostic SeveralDocuments(TextSpan separator) => Make(
        YamlDescriptors.SeveralDocuments, separator, $"'{Shorten(Text(separator)):line}' starts a second YAML document.", "Keep one document.");

    public Diagnostic DirectiveWithoutDocument(TextSpan line) => Make(
        YamlDescriptors.SeveralDocuments, line, "A line that starts with '%' is a directive and needs a '---' line behind it.",
        "Put text that starts with '%' in quotes.");

    public Diagnostic BadDirective(TextSpan line) => Make(
        YamlDescriptors.SeveralDocuments, line, $"'{Shorten(Text(line)):line}' is no YAML directive.", "Put text that starts with '%' in quotes.");

    public Diagnostic InvalidCharacter(int offset)
    {
        var span = TextSpan.FromLength(offset, 1);
        var code = ((int)slice.Text[offset]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        return Make(YamlDescriptors.InvalidCharacter, span, $"The invisible character U+{code} may not stand in YAML.", "Delete it.",
            Fix(span, "Delete the character", FixSafety.Suggestion, ""));
    }

    public Diagnostic TooDeep(int offset, int limit) => Make(
        YamlDescriptors.TooLarge, TextSpan.FromLength(offset, offset < Length ? 1 : 0), $"This value is nested more than {limit} levels deep.", null);

    public Diagnostic MergeTooLarge(YamlKey key, int limit) => Make(
        YamlDescriptors.TooLarge, new TextSpan(key.Start, key.End), $"'<<' merges more than {limit} entries.", null);

    public Diagnostic KeyTooLong(int start, int colon, int limit) => Make(
        YamlDescriptors.TooLarge, new TextSpan(colon, colon + 1), $"This ':' stands more than {limit} characters behind the start of its key.", null,
        null, [Related("The key starts here", TextSpan.FromLength(start, 1))]);

    public Diagnostic CannotMerge(YamlKey key, DataNode source) => Make(
        YamlDescriptors.InvalidMerge, new TextSpan(key.Start, key.End),
        "'<<' copies the fields of a mapping, and its value is none.", "Write an alias of a mapping, or put the key in quotes.",
        null, [new RelatedLocation("This value", slice.Source.GetLocation(source.Span))]);

    public Diagnostic NestedListAsKey(TextSpan key) => Make(
        YamlDescriptors.InvalidMerge, key, "A list of lists cannot be a key.", "Put the key in quotes.", Quote(key, FixSafety.Suggestion));

    public Diagnostic RecursiveAlias(TextSpan alias, string name) => Make(
        YamlDescriptors.AliasExpansion, alias, $"'*{name}' stands inside the value it refers to.", "Write the value out.");

    public Diagnostic AliasesTooLarge(TextSpan alias, long limit) => Make(
        YamlDescriptors.AliasExpansion, alias, $"The aliases up to here stand for more than {limit} values.", "Write the values out.");

    private int Length => slice.Text.Length;

    public Diagnostic Make(
        DiagnosticDescriptor descriptor, TextSpan span, Message message, Message? help = null, CodeFix? fix = null, RelatedLocation[]? related = null) =>
        new(descriptor, slice.GetLocation(Clamp(span)), message, help, related, fix is null ? null : [fix]);

    public RelatedLocation Related(Message message, TextSpan span) => new(message, slice.GetLocation(Clamp(span)));

    public CodeFix? Fix(TextSpan span, Message title, FixSafety safety, string newText)
    {
        var whole = Clamp(span);
        var isWhole = whole == new TextSpan(Math.Min(span.Start, Length), Math.Min(span.End, Length));
        span = whole;
        return isWhole && slice.IsVerbatim(span) ? new CodeFix(title, safety, new TextEdit(slice.ToSource(span), newText)) : null;
    }

    // In double quotes where nothing needs an escape then, else in single quotes.
    public CodeFix? Quote(TextSpan span, FixSafety safety)
    {
        var text = Text(span);
        if (text.IndexOfAny(['\n', '\r']) >= 0)
            return null;

        return Fix(span, "Put the value in quotes", safety, InQuotes(text));
    }

    private static string InQuotes(string text) =>
        text.IndexOfAny(['"', '\\']) < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "''")}'";

    private TextSpan OpeningOf(int before, char open)
    {
        var start = slice.Text.LastIndexOf(open, Math.Min(before, Length - 1));
        return start < 0 ? TextSpan.At(before) : TextSpan.FromLength(start, 1);
    }

    // The next line is no part of the entry: it does not start deeper.
    private bool IsOneLineEntry(TextSpan line)
    {
        var text = slice.Text;
        var margin = Text(line).Length - Text(line).TrimStart(' ').Length;
        var next = WithBreak(line).End;
        var start = next;
        while (start < text.Length && text[start] is ' ' or '\t')
            start++;
        return start >= text.Length || (start - next <= margin && text[start] is not ('-' or '\n' or '\r'));
    }

    private TextSpan WithBreak(TextSpan line)
    {
        var end = Math.Min(line.End, Length);
        if (end < Length && slice.Text[end] == '\r')
            end++;
        if (end < Length && slice.Text[end] == '\n')
            end++;
        return new TextSpan(Math.Min(line.Start, end), end);
    }

    // The part of a span that is in the text, widened to whole characters and line ends: one of two units is no place.
    private TextSpan Clamp(TextSpan span)
    {
        var start = Math.Min(span.Start, Length);
        var end = Math.Min(span.End, Length);
        if (IsWithinCharacter(start))
            start--;
        if (span.IsEmpty)
            return TextSpan.At(start);
        return new TextSpan(start, IsWithinCharacter(end) ? end + 1 : end);
    }

    private bool IsWithinCharacter(int offset) =>
        offset > 0 && offset < Length
        && ((char.IsHighSurrogate(slice.Text[offset - 1]) && char.IsLowSurrogate(slice.Text[offset]))
            || (slice.Text[offset - 1] == '\r' && slice.Text[offset] == '\n'));

    private string Text(TextSpan span)
    {
        span = Clamp(span);
        return slice.Text.Substring(span.Start, span.Length);
    }

    public static string Shorten(string text) => SurrogatePairs.Shorten(text, 40);
}
