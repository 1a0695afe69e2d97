// What is drawn of diagrams that mermaid accepts, held against what we report: a label of which a part is missing in the
// picture has a CL31xx on it, and a label that is drawn as a whole has none.
//
// A label is drawn when what it says, without white space and as a reader sees it (entities decoded, tags that only give a
// text a form and Markdown's signs left out), is found in the texts of the picture, or each of its words is.

using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Conformance;

/// <summary>Diagrams that are drawn otherwise than written: CL31xx exactly there.</summary>
internal sealed partial class MermaidDrawnCheck : CorpusCheck
{
    // The rules that say a text is not drawn, or that drawing throws.
    private static readonly HashSet<string> Ids = ["CL3110", "CL3111", "CL3112", "CL3113", "CL3114", "CL3115", "CL3116", "CL3117", "CL3118", "CL3119"];

    public override string Name => "drawn";

    public override IReadOnlyList<(string File, double Bar)> Files { get; } = [("mermaid-drawn.jsonl", 0.95)];

    public override bool MustBePrecise => true;

    /// <summary>Only texts that are lost or reported count: the rest would agree anyway.</summary>
    public override IEnumerable<Outcome> Check(JsonElement row, int number)
    {
        var text = row.GetProperty("text").GetString()!;
        var id = Optional(row, "id") ?? $"row {number}";
        var type = Optional(row, "type") ?? "(none)";
        var lesson = LessonReader.Read(SourceText.From("diagram.mmd", text), LessonOptions.Default);
        if (lesson.Diagrams is not [{ Parsed: { Diagnostics.Count: 0, Model: { Prepared: { } prepared } model } }] || Optional(row, "stage") == "parse")
            yield break;

        var reports = Reports(lesson);
        if (Optional(row, "stage") == "draw")
        {
            var isError = reports.Any(r => r.Severity == Severity.Error);
            yield return new Outcome(id, type, false, !isError, text, Optional(row, "message"), Say(reports));
            yield break;
        }

        var texts = row.GetProperty("texts").EnumerateArray().Select(t => t.GetString()!).ToArray();
        var picture = new Picture(texts);
        var body = new Picture([.. texts.Where(t => !model.Labels.Any(l => l.Role == LabelRole.Title && prepared.Text.AsSpan(l.Span.Start, l.Span.Length).SequenceEqual(t)))]);
        var said = new HashSet<Diagnostic>();
        foreach (var label in model.Labels)
        {
            var span = prepared.ToSource(new TextSpan(label.Span.Start, Math.Max(label.Span.End, label.Cut.End)));
            var own = reports.Where(r => r.Location.Span.Start < span.End && span.Start < r.Location.Span.End).ToArray();
            said.UnionWith(own);
            var written = Entities.Decode(prepared.Text[label.Span.Start..Math.Max(label.Span.End, label.Cut.End)]);
            var asked = label.Role == LabelRole.Block ? ColorOfBox().Replace(written, "") : written;
            var missing = (label.Role == LabelRole.Title ? picture : body).Missing(asked, label.Role == LabelRole.Member, label.Drawing == LabelDrawing.Html);
            if (label.Cut.Length > 0 && prepared.Text[label.Cut.Start] == ';' && texts.Contains(";"))
                missing ??= "(';' is a state)";
            if (missing is not null && IsReplaced(label, model, text))
                continue;
            if (missing is not null && model.SecondLabels.Any(l => l.First == Entities.Decode(written)))
                continue;
            if (own.Length > 0 || missing is not null)
                yield return new Outcome($"{id} {label.Role}", type, missing is null, own.Length == 0, written, missing ?? "all is drawn", Say(own));
        }

        // What is no label: a state that a space made two of, a task without a bar, settings. The drawn texts do not tell, so
        // these are counted and not judged.
        foreach (var report in reports.Except(said))
            yield return new Outcome(id, type + "*", true, null, text, null, report.ToString());
    }

    private static List<Diagnostic> Reports(Lesson lesson)
    {
        var found = new List<Diagnostic>();
        var context = new LessonRuleContext(lesson, LessonSettings.Default, found.Add, CancellationToken.None);
        foreach (var rule in RuleRegistry.LessonRules.Where(r => r.Descriptors.Any(d => Ids.Contains(d.Id))))
            rule.Analyze(context);
        return found;
    }

    // Only the last title is drawn, and a diagram may hide the ids of its commits and the texts of its axes.
    private static bool IsReplaced(DiagramLabel label, DiagramModel model, string text) =>
        (label.Role == LabelRole.Title && label != model.Labels.Last(l => l.Role == LabelRole.Title))
        || (label.Drawing == LabelDrawing.Escaped && text.Contains("showCommitLabel", StringComparison.Ordinal))
        || (label.Role == LabelRole.Axis && (text.Contains("showLabel: false", StringComparison.Ordinal) || text.Contains("showTitle: false", StringComparison.Ordinal)));

    private static string Say(IReadOnlyList<Diagnostic> reports) => reports.Count == 0 ? "nothing" : string.Join(Environment.NewLine + "             ", reports);

    [GeneratedRegex(@"</?(?-i:(?![A-Z]>))(?:a|b|big|br|center|code|em|font|h\d|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|td|tr|tt|u|ul|div|kbd|s)(?=[\s/>])[^<>]*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex FormattingTag();

    [GeneratedRegex(@"^\s*(?:(?:rgba?|hsla?)\s*\([^)]*\)|\w+)")]
    private static partial Regex ColorOfBox();

    // Icons, formulas, directions how to wrap.
    [GeneratedRegex(@"\bfa[bklrs]?:fa-[\w-]+|\b(?:mdi|mc|logos|aws|azure|gcp):[\w-]+|\$\$.*?\$\$|^\s*:?(?:no)?wrap:", RegexOptions.Singleline)]
    private static partial Regex NoText();

    [GeneratedRegex(@"[\p{L}\p{N}]+|[<>~#]")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:&#?|#)(\d+;?|[A-Za-z]+;);?")]
    private static partial Regex Entity();

    [GeneratedRegex(@"(?<!&)#(\d+|[A-Za-z]+);")]
    private static partial Regex OwnEntity();

    [GeneratedRegex(@"</?br\s*/?>|<!--.*?-->", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    // Browsers read these without a semicolon too.
    [GeneratedRegex("&(?:amp|lt|gt|quot|nbsp|copy|reg)(?!;)")]
    private static partial Regex OldEntity();

    [GeneratedRegex("</?[A-Za-z][^<>]*>")]
    private static partial Regex AnyTag();

    [GeneratedRegex("&[A-Za-z]+;")]
    private static partial Regex UnknownEntity();

    /// <summary>The texts of a picture.</summary>
    private sealed class Picture
    {
        private readonly string[] _texts;
        private readonly string _all;
        private readonly HashSet<string> _words;

        public Picture(IReadOnlyList<string> texts)
        {
            _texts = [.. texts.Select(Plain)];
            _all = string.Concat(_texts);
            _words = texts.SelectMany(t => Word().Matches(t).Select(m => m.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }

        // Lines of a label stand side by side without a space between them. A number may be a part of any other.
        private bool Has(string word) => _words.Contains(word) || (word.Length > 1 && !word.All(char.IsDigit) && _all.Contains(word, StringComparison.Ordinal));

        /// <summary>The first word of a label that no text has; <see langword="null"/> when there is none.</summary>
        public string? Missing(string label, bool isMember, bool isHtml)
        {
            var visible = NoText().Replace(isHtml ? FormattingTag().Replace(label.Trim('`'), " ").Replace("\\n", " ", StringComparison.Ordinal) : LineBreak().Replace(label, " "), " ");
            visible = Decode(visible, isHtml);
            if (isMember)
                return MissingOfMember(visible);
            if (_texts.Any(t => t.Contains(Plain(visible), StringComparison.Ordinal)))
                return null;
            if (isHtml && AnyTag().IsMatch(visible) && _texts.Contains(Plain(AnyTag().Replace(visible, ""))))
                return AnyTag().Match(visible).Value;

            return Word().Matches(visible).Select(m => m.Value).FirstOrDefault(w => !Has(w));
        }

        // A pair of tildes is a pair of brackets, wherever they stand.
        private string? MissingOfMember(string member)
        {
            var words = Word().Matches(member.TrimStart('~', '+', '-', '#')).Select(m => m.Value).Where(w => w is not ("~" or "<" or ">")).ToArray();
            var text = _texts.FirstOrDefault(t => words.All(w => t.Contains(w, StringComparison.Ordinal)));
            if (text is null)
                return words.FirstOrDefault(w => !_all.Contains(w, StringComparison.Ordinal)) ?? "(all words in one text)";
            return text.TrimStart('~').Contains('~') && member.TrimStart('~').Count(c => c == '~') > 1 ? "~" : member.Count(c => c is '<') > text.Count(c => c is '<') ? "<" : null;
        }

        private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '_' or '`' or '\u200b')));

        private static string Decode(string text, bool isHtml)
        {
            var entities = (isHtml ? Entity() : OwnEntity()).Replace(text, e => WebUtility.HtmlDecode($"&{(char.IsDigit(e.Groups[1].Value[0]) ? "#" : "")}{e.Groups[1].Value.TrimEnd(';')};"));
            return isHtml ? UnknownEntity().Replace(WebUtility.HtmlDecode(OldEntity().Replace(entities, "$0;")), " ") : entities;
        }
    }
}
