// The inline pass: the text of one leaf, from left to right.
//
// What binds tightest is taken first: escapes, character references, code, tags, expressions, literal links. Brackets
// become links or images when their `]` comes. Runs of `*`, `_`, `~` wait until all is read (see EmphasisResolver).
// Nothing is read twice and nothing recurses, so that a hundred thousand of any character are read in linear time.

using ContentLint.Mdx.JavaScript;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Inlines;

/// <summary>Reads the inlines of one leaf.</summary>
internal sealed partial class MdxInlineParser
{
    // Where something may begin; all else is words.
    private static readonly bool[] Signs = TableOf("\\&`$*_~[!]<{:\n\r");
    private static readonly bool[] SignsAndLinks = TableOf("\\&`$*_~[!]<{:\n\rhHwW");
    private static readonly bool[] SignsAndMail = TableOf("\\&`$*_~[!]<{:\n\r@");

    private readonly MdxContext _context;
    private readonly JavaScriptParser _javaScript;
    private readonly TextChunk _chunk;
    private readonly string _text;
    private readonly int _end;
    private readonly ContainerInline _root;
    private readonly List<BracketInline> _brackets = [];
    private Dictionary<(char, int), List<int>>? _fences;
    private bool _hasNoCommentEnd;
    private bool _isCell;
    private int _textStart;
    private char _firstEmphasis;
    private bool _hasStrikes;
    private bool _hasTags;
    private int _i;
    private int _literalStart;

    private MdxInlineParser(MdxContext context, JavaScriptParser javaScript, TextChunk chunk, ContainerInline root)
    {
        _root = root;
        _context = context;
        _javaScript = javaScript;
        _chunk = chunk;
        _text = chunk.Text;
        _end = chunk.End;
        _i = chunk.Start;
        _literalStart = _i;
        InitializeLiteralLinks();
    }

    private bool Gfm => _context.Options.Gfm;

    /// <summary>Reads the text of a leaf into its inlines.</summary>
    public static void Parse(MdxContext context, JavaScriptParser javaScript, LeafBlock leaf, TextChunk chunk)
    {
        leaf.Inline = new ContainerInline();
        leaf.ProcessInlines = false;
        if (IsWords(context, chunk))
        {
            if (chunk.End > chunk.Start)
                leaf.Inline.AppendChild(Literal(chunk, chunk.Start, chunk.End));
            return;
        }

        var parser = new MdxInlineParser(context, javaScript, chunk, leaf.Inline);
        var reported = context.Diagnostics.Count;
        parser._isCell = leaf.Parent is TableCell;
        parser.TryTaskMarker(leaf);
        parser._textStart = parser._i;
        parser.ReadAll();
        if (context.Diagnostics.Count > reported && parser._isCell)
            parser.MergeCutCode(reported);
        if (parser._hasTags)
            context.TaggedLeaves.Add(leaf);
    }

    // Most cells and headings are nothing but words.
    private static bool IsWords(MdxContext context, TextChunk chunk)
    {
        var text = chunk.Text.AsSpan(chunk.Start, chunk.End - chunk.Start);
        return SkipWords(text, SignsAndMail) == text.Length && !(context.MayHaveWww && HasWww(text));
    }

    private void MergeCutCode(int reported)
    {
        if (CutCode.Find(_context.Source, _chunk) is { } cut)
            _context.Merge(reported, first => InlineDiagnostics.CutCode(_context.Source, cut, first));
    }

    private void ReadAll()
    {
        for (SkipWords(); _i < _end; SkipWords())
        {
            if (!TryReadAt(_text[_i]))
                _i++;
        }

        FlushLiteral(_end);
        if (_firstEmphasis != '\0')
            new EmphasisResolver(_chunk, _hasStrikes).Resolve(_root, _firstEmphasis);
        foreach (var bracket in _brackets)
            bracket.ReplaceBy(Literal(_chunk, bracket.Start, bracket.LabelStart));
    }

    // An address of mail may begin at any letter.
    private void SkipWords()
    {
        if (!_hasEmails)
            _i += SkipWords(_text.AsSpan(_i, _end - _i), _hasLiteralLinks ? SignsAndLinks : Signs);
    }

    private static int SkipWords(ReadOnlySpan<char> text, bool[] signs)
    {
        var i = 0;
        while (i < text.Length && (text[i] >= signs.Length || !signs[text[i]]))
            i++;
        return i;
    }

    private static bool[] TableOf(string signs)
    {
        var table = new bool[128];
        foreach (var sign in signs)
            table[sign] = true;
        return table;
    }

    private bool TryReadAt(char c)
    {
        switch (c)
        {
            case '\\':
                return TryEscape();
            case '&':
                return TryCharacterReference();
            case '`':
                return TryFenced('`');
            case '$' when _context.Options.Math:
                return TryFenced('$');
            case '*':
                return ReadEmphasis('*');
            case '_':
                return TryLiteralLink() || ReadEmphasis('_');
            case '~' when Gfm:
                return TryStrikethrough();
            case '[':
                return TryFootnoteLink() || OpenBracket(isImage: false);
            case '!':
                return _i + 1 < _end && _text[_i + 1] == '[' && OpenBracket(isImage: true);
            case ']':
                return TryCloseBracket();
            case '<':
                return (_context.Options.HtmlComments && TryComment()) || TryTag();
            case '{':
                return TryExpression();
            case ':' when _context.Options.Directives:
                return TryDirective();
            case '\n' or '\r':
                return ReadLineEnding();
            default:
                return _hasLiteralLinks && TryLiteralLink();
        }
    }

    private char PreviousAt(int i) => i > _chunk.Start ? _text[i - 1] : ' ';

    private char NextAt(int i) => i < _end ? _text[i] : ' ';

    private void Add(Inline inline, int start, int end)
    {
        FlushLiteral(start);
        inline.Span = ToSpan(_chunk, start, end);
        inline.IsClosed = true;
        _root.AppendChild(inline);
        _i = end;
        _literalStart = end;
    }

    private void FlushLiteral(int end)
    {
        if (end > _literalStart)
            _root.AppendChild(Literal(_chunk, _literalStart, end));
        _literalStart = end;
    }

    private static LiteralInline Literal(TextChunk chunk, int start, int end) =>
        new() { Content = new StringSlice(chunk.Text, start, end - 1), Span = ToSpan(chunk, start, end), IsClosed = true };

    private static SourceSpan ToSpan(TextChunk chunk, int start, int end)
    {
        var span = chunk.ToSource(start, end);
        return new SourceSpan(span.Start, span.End - 1);
    }

    private bool TryEscape()
    {
        var next = _i + 1 < _end ? _text[_i + 1] : '\0';
        if (Characters.IsLineEnding(next))
        {
            AddLineBreak(_i, _i + 1, isHard: true, isBackslash: true);
            return true;
        }

        if (!Characters.IsAsciiPunctuation(next))
            return false;

        var start = _i;
        FlushLiteral(start);
        var literal = new LiteralInline { Content = new StringSlice(_text, start + 1, start + 1), IsFirstCharacterEscaped = true };
        Add(literal, start, start + 2);
        _escapedAt = start + 1;
        return true;
    }

    private bool TryCharacterReference()
    {
        var after = CharacterReferences.TryScan(_text, _i, _end, out var decoded);
        if (after < 0)
            return false;

        Add(new HtmlEntityInline { Original = new StringSlice(_text, _i, after - 1), Transcoded = new StringSlice(decoded) }, _i, after);
        return true;
    }

    private bool ReadLineEnding()
    {
        var end = _i + (_text[_i] == '\r' && _i + 1 < _end && _text[_i + 1] == '\n' ? 2 : 1);
        var spaces = _i;
        while (spaces > _literalStart && _text[spaces - 1] == ' ')
            spaces--;
        AddLineBreak(spaces, end, isHard: _i - spaces >= 2, isBackslash: false);
        return true;
    }

    private void AddLineBreak(int start, int end, bool isHard, bool isBackslash)
    {
        if (isBackslash)
            end += _text[end] == '\r' && end + 1 < _end && _text[end + 1] == '\n' ? 2 : 1;
        Add(new LineBreakInline { IsHard = isHard, IsBackslash = isBackslash }, start, end);
        _i = LabelScanner.SkipSpaces(_text, end, _end);
        _literalStart = _i;
    }

    private void TryTaskMarker(LeafBlock leaf)
    {
        if (!Gfm || leaf is not ParagraphBlock || leaf.Parent is not ListItemBlock item || !ReferenceEquals(item[0], leaf))
            return;
        if (_i + 3 >= _end || _text[_i] != '[' || _text[_i + 1] is not (' ' or '\t' or '\n' or '\r' or 'x' or 'X') || _text[_i + 2] != ']'
            || !Characters.IsMarkdownWhitespace(_text[_i + 3]))
        {
            return;
        }

        Add(new Markdig.Extensions.TaskLists.TaskList { Checked = _text[_i + 1] is 'x' or 'X' }, _i, _i + 3);
    }

    private bool TryFootnoteLink()
    {
        if (!Gfm || _context.Footnotes.Count == 0)
            return false;

        var close = LabelScanner.FootnoteLabelEnd(_text, _i, _end);
        if (close < 0 || !_context.Footnotes.TryGetValue(LabelScanner.Normalize(_text, _i + 2, close), out var footnote))
            return false;

        Add(new FootnoteLink(footnote), _i, close + 1);
        return true;
    }
}
