// A JSX tag in flow or text.
//
//   tag        = "<" space* (name attributes)? "/"? space* ">"  |  "<" space* "/" space* name? attributes "/"? space* ">"
//   name       = id | id ":" id | id ("." id)+            with white space around the marks
//   attribute  = id (":" id)? ("=" value)?  |  "{" "..." expression "}"
//   value      = '"' any but '"' '"'  |  "'" any but "'" "'"  |  "{" expression "}"
//   id         = a JavaScript name, with "-" after its first character
//
// `<` before a space, a tab or a line ending is text. White space is JavaScript's. Anything else that does not fit is
// an error; where the author's intent is plain (a value without quotes) the tag is read on.

using ContentLint.Mdx.JavaScript;

namespace ContentLint.Mdx.Jsx;

/// <summary>What was found at a <c>&lt;</c>.</summary>
internal sealed class JsxTagResult
{
    /// <summary>The tag; <see langword="null"/> when there is none or it is past repair.</summary>
    public JsxTag? Tag { get; set; }

    /// <summary>Whether what was found is no tag but over: an HTML comment to read on behind.</summary>
    public bool IsComment { get; set; }

    /// <summary>Where to read on, in the chunk.</summary>
    public int End { get; set; }

    /// <summary>What is wrong; empty for a good tag.</summary>
    public List<Diagnostic> Errors { get; } = [];

    /// <summary>Whether the end of the chunk decided the outcome: more text could change it.</summary>
    public bool HitEnd { get; set; }
}

/// <summary>Reads one tag.</summary>
internal sealed partial class JsxTagParser
{
    private const int MaxRepair = 1000;
    private const int MaxSpoilt = 12;

    private readonly MdxContext _context;
    private readonly JavaScriptParser _javaScript;
    private readonly TextChunk _chunk;
    private readonly string _text;
    private readonly int _end;
    private readonly int _start;
    private readonly MdxDialect _dialect;
    private readonly JsxTagResult _result = new();
    private readonly JsxTag _tag = new();
    private int _i;

    // The last value without quotes, as long as it is the last value and its error the last error; -1 for none.
    private int _bareValue = -1;

    private JsxTagParser(MdxContext context, JavaScriptParser javaScript, TextChunk chunk, int start)
    {
        _context = context;
        _dialect = context.Options.Dialect;
        _javaScript = javaScript;
        _chunk = chunk;
        _text = chunk.Text;
        _end = chunk.End;
        _start = start;
        _i = start;
    }

    private char Current => _i < _end ? _text[_i] : '\0';

    private bool AtEnd => _i >= _end;

    /// <summary>Reads the tag at <paramref name="start"/>, which is at a <c>&lt;</c>.</summary>
    public static JsxTagResult Parse(MdxContext context, JavaScriptParser javaScript, TextChunk chunk, int start)
    {
        var parser = new JsxTagParser(context, javaScript, chunk, start);
        parser.Parse();
        return parser._result;
    }

    private void Parse()
    {
        _i++;
        if (!AtEnd && Characters.IsMarkdownWhitespace(Current))
        {
            _result.End = _i;
            return;
        }

        if (!_dialect.SpacesArePlain)
            SkipWhitespace();
        if (Current == '/')
        {
            _tag.ClosingSlash = Source(_i, _i + 1);
            _i++;
            SkipWhitespace();
        }

        _tag.NameSpan = Source(_i, _i);
        if (Current == '>')
        {
            Finish();
            return;
        }

        if (AtEnd || !Characters.IsNameStart(Current))
        {
            Fail(JsxPlace.BeforeName);
            return;
        }

        if (ReadName() && ReadAttributes())
            Finish();
    }

    private bool ReadName()
    {
        var nameStart = _i;
        var name = ReadIdentifier();
        _tag.Name = name;
        if (!EndsIdentifier(memberMark: true, localMark: true))
            return Fail(JsxPlace.InName);

        var nameEnd = _i;
        SkipWhitespace();
        if (Current == '.')
        {
            while (Current == '.')
            {
                _i++;
                SkipWhitespace();
                if (AtEnd || !Characters.IsNameStart(Current))
                    return Fail(JsxPlace.BeforeName);
                name += "." + ReadIdentifier();
                nameEnd = _i;
                if (!EndsIdentifier(memberMark: true, localMark: false))
                    return Fail(JsxPlace.InName);
                SkipWhitespace();
            }
        }
        else if (Current == ':')
        {
            _i++;
            SkipWhitespace();
            if (AtEnd || !Characters.IsNameStart(Current))
                return Fail(JsxPlace.BeforeName);
            name += ":" + ReadIdentifier();
            nameEnd = _i;
            if (!EndsIdentifier(memberMark: false, localMark: false))
                return Fail(JsxPlace.InName);
            SkipWhitespace();
        }

        _tag.Name = name;
        _tag.NameSpan = Source(nameStart, nameEnd);
        if (_dialect.MembersHoldNoDash && name.IndexOf('-') is >= 0 and var dash && dash < name.IndexOf('.'))
            _result.Errors.Add(JsxDiagnostics.DashInMember(_context.Source, _tag.NameSpan, name));
        return true;
    }

    private string ReadIdentifier()
    {
        var start = _i;
        while (!AtEnd && Characters.IsJsxNamePart(Current))
            _i++;
        return _text.Substring(start, _i - start);
    }

    private bool EndsIdentifier(bool memberMark, bool localMark) =>
        !AtEnd && ((memberMark && Current == '.') || (localMark && Current == ':') || Current is '/' or '>' or '{'
            || IsSpace(Current))
        && FollowsName(memberMark, localMark);

    // After a name and white space only a mark, an attribute or the end of the tag can come.
    private bool FollowsName(bool memberMark, bool localMark)
    {
        var i = _i;
        while (i < _end && IsSpace(_text[i]))
            i++;
        var c = i < _end ? _text[i] : '\0';
        if (i < _end && (c is '/' or '>' or '{' || (memberMark && c == '.') || (localMark && c == ':') || Characters.IsNameStart(c)))
            return true;

        _i = i;
        return false;
    }

    private bool IsSpace(char c) => Characters.IsJavaScriptWhitespace(c) && !(_dialect.SpacesArePlain && c is '\v' or '\u2028' or '\u2029');

    private void SkipWhitespace()
    {
        while (!AtEnd && IsSpace(Current))
            _i++;
    }

    private void Finish()
    {
        _i++;
        _tag.Span = Source(_start, _i);
        _result.Tag = _tag;
        _result.End = _i;
    }

    private TextSpan Source(int start, int end) => _chunk.ToSource(start, end);
}

/// <summary>Where in a tag a character did not fit.</summary>
internal enum JsxPlace
{
    BeforeName,
    InName,
    BeforeAttribute,
    InAttribute,
    AfterAttribute,
    BeforeValue,
    AfterSlash,
}
