using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.EntityRelationship;

// The attributes of an entity. Line ends do not count between braces, so that a word too many on one line, or one too few, is
// only seen on the next.
internal sealed partial class ErParser
{
    // The first attribute of a block whose type and name are on two lines, and the token before it.
    private (Token<ErToken> Before, Token<ErToken> Type)? _crossing;

    // The braces that a mistaken line opens hold attributes.
    private bool SkipLostAttributes()
    {
        RecoverIn(ErMode.Attributes);
        return ReadAttributes(new ErEntity("", default), null);
    }

    private bool ReadAttributes(ErEntity entity, Token<ErToken>? opening)
    {
        _crossing = null;
        while (!Accept(ErToken.BlockClose))
        {
            if (At(ErToken.End))
                return opening is { } brace && Fail(SharedDiagnostics.UnclosedBody(Context, brace.Span, TextSpan.At(Context.Text.Length)), Context.Text.Length);
            if (opening is { } open && FindStatement() is { IsEmpty: false } line)
                return FailBefore(SharedDiagnostics.UnclosedBody(Context, open.Span, line), line.Start);
            if (!ReadAttribute(entity))
                RecoverIn(ErMode.Attributes);
        }

        return true;
    }

    // What is certainly no attribute, since an attribute has none of these signs outside of quotes and `~`: a line that
    // opens attributes itself, or a relationship.
    private TextSpan FindStatement()
    {
        var (text, line) = (Context.Text, Context.LineAt(Current.Start));
        if (Previous.End > line.Start)
            return default;
        line = Trim(line);
        if (line.Start != Current.Start || line.Length < 3 || text.IndexOfAny(['"', '`', '~', '}'], line.Start, line.Length) >= 0)
            return default;
        return text[line.End - 1] == '{' || text.IndexOf("||--", line.Start, line.Length, StringComparison.Ordinal) > 0 ? line : default;
    }

    private bool ReadAttribute(ErEntity entity)
    {
        var (type, last) = (Current, Previous);
        if (At(ErToken.AttributeKey) && last.Kind == ErToken.AttributeKey)
            return Fail(ErDiagnostics.KeysWithoutComma(Context, new TextSpan(last.Start, type.End), TextSpan.At(last.End), ","), type.Start);
        if (!Accept(ErToken.AttributeWord))
            return FailAtThirdWord() ?? FailExpecting("an attribute: 'type name', or '}'");
        Accept(ErToken.QuestionMark);
        var name = Current;
        if (Context.LineEnd(type.Start) < name.Start)
            _crossing ??= (last, type);
        if (!Accept(ErToken.AttributeWord))
        {
            // A brace that closes the attributes is not skipped with the mistake.
            var isClosed = At(ErToken.BlockClose);
            return (FailAtThirdWord() ?? FailExpecting("the name of the attribute behind its type")) || isClosed;
        }

        var keys = new List<string>();
        for (var isMore = At(ErToken.AttributeKey); isMore; isMore = Accept(ErToken.Comma))
        {
            if (!Accept(ErToken.AttributeKey))
                return FailExpecting("PK, FK or UK behind the comma");
            keys.Add(TextOf(Previous));
        }

        if (Accept(ErToken.AttributeComment))
            AddLabel(LabelRole.Attribute, Previous.Span);
        entity.Attributes.Add(new ErAttribute(TextOf(type), TextOf(name), keys));
        return true;
    }

    // A type and its name on two lines: the type is hardly one, but a word too many on the line before.
    private bool? FailAtThirdWord()
    {
        if (_crossing is not var (before, word))
            return null;
        _crossing = null;
        var line = Context.LineAt(word.Start);
        var words = Context.Text.Substring(line.Start, word.Start - line.Start).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var written = TextOf(word).ToUpperInvariant();
        if (written.Length > 4 && written[2] is '_' or '-' or '.' && written.Length == 5 && IsKey(written.Substring(0, 2)) && IsKey(written.Substring(3)))
            return Fail(ErDiagnostics.KeysWithoutComma(Context, word.Span, TextSpan.FromLength(word.Start + 2, 1), ", "), Current.Start);
        if (words.Length is not (2 or 4) || before.End > word.Start || !words.All(w => w.All(Characters.IsWord) && !IsKey(w.ToUpperInvariant())))
            return null;
        var type = new TextSpan(Context.Text.IndexOf(words[0], line.Start, StringComparison.Ordinal), before.End);
        return Fail(ErDiagnostics.ThirdWord(Context, word.Span, type), Current.Start);
    }

    private static bool IsKey(string word) => word is "PK" or "FK" or "UK";
}
