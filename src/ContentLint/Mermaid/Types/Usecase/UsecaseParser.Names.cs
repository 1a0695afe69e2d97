using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Usecase;

// Names and properties, and what is seen of the text ahead.
internal sealed partial class UsecaseParser
{
    private bool IsName() => Current.Kind is UsecaseToken.Name or UsecaseToken.Text or UsecaseToken.MarkdownText;

    private static bool IsArrowSign(UsecaseToken kind) => kind is >= UsecaseToken.Generalization and <= UsecaseToken.Line;

    // An arrow, maybe with an id before it, `id@-->`.
    private bool IsArrow() => IsArrowSign(Current.Kind) || (At(UsecaseToken.Name) && CharacterAt(Behind(Current.End)) == '@' && CharacterAt(Behind(Current.End) + 1) != '{');

    private bool IsBeforeProperties(Token<UsecaseToken> name) => CharacterAt(Behind(name.End)) == '@' && CharacterAt(Behind(name.End) + 1) == '{';

    private char CharacterAt(int position) => position < Context.Text.Length ? Context.Text[position] : '\0';

    private int Behind(int position) => Characters.SkipBlanks(Context.Text, position);

    private UsecaseElement NameOf(Token<UsecaseToken> token)
    {
        var content = ContentOf(token);
        var text = Context.Text.Substring(content.Start, content.Length);
        var isName = token.Kind == UsecaseToken.Name;
        return new UsecaseElement(
            isName ? text : new string([.. text.Select(c => Characters.IsWord(c) ? c : '_')]), text, token.Kind == UsecaseToken.MarkdownText, !isName, content);
    }

    private static TextSpan ContentOf(Token<UsecaseToken> token)
    {
        var quotes = token.Kind switch { UsecaseToken.Text => 1, UsecaseToken.MarkdownText => 2, _ => 0 };
        return new TextSpan(token.Start + quotes, token.End - quotes);
    }

    private bool ReadProperties(out List<UsecaseProperty> properties)
    {
        properties = [];
        var open = Take();
        SkipNewLines();
        if (IsKey())
        {
            for (var isNext = true; isNext; isNext = AcceptSeparator())
            {
                if (!IsKey() ? !FailInProperties(open) : !ReadProperty(properties))
                    return false;
            }

            Accept(UsecaseToken.Comma);
            SkipNewLines();
        }

        return Accept(UsecaseToken.CloseBrace) || FailInProperties(open);
    }

    private bool IsKey() => Current.Kind is UsecaseToken.Name or UsecaseToken.Text;

    private bool ReadProperty(List<UsecaseProperty> properties)
    {
        var key = Take();
        if (!Accept(UsecaseToken.Colon))
            return FailAtColon(key, "value");
        if (Current.Kind is not (UsecaseToken.Name or UsecaseToken.Text or UsecaseToken.True or UsecaseToken.False))
            return FailExpecting("a value: a word, a text in quotes, true or false");
        var value = Take();
        properties.Add(new UsecaseProperty(TextOf(ContentOf(key)), TextOf(ContentOf(value)), value.Kind is UsecaseToken.True or UsecaseToken.False, new TextSpan(key.Start, value.End)));
        return true;
    }

    private bool AcceptSeparator()
    {
        if (!IsSeparatorAhead())
            return false;
        if (!Accept(UsecaseToken.Comma))
        {
            SkipNewLines();
            Accept(UsecaseToken.Comma);
        }

        SkipNewLines();
        return true;
    }

    // The reference looks three tokens ahead: two line ends before the closing brace it sees, a third one it takes for a
    // separator.
    private bool IsSeparatorAhead()
    {
        var signs = new char[3];
        var position = Current.Start;
        for (var i = 0; i < 3; i++)
        {
            position = Behind(position);
            signs[i] = CharacterAt(position) is ('\n' or '\r' or ',' or '}') and var c ? c == '\r' ? '\n' : c : 'a';
            position++;
        }

        return signs[0] switch
        {
            ',' => signs[1] == 'a' || (signs[1] == '\n' && signs[2] is 'a' or '\n'),
            '\n' => signs[1] is 'a' or ',' || (signs[1] == '\n' && signs[2] is 'a' or ',' or '\n'),
            _ => false,
        };
    }

    private void SkipNewLines()
    {
        AcceptAll(UsecaseToken.NewLine);
    }

    private string TextOf(TextSpan span) => Context.Text.Substring(span.Start, span.Length);
}
