using System.Text.RegularExpressions;
using ContentLint.Data;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;

namespace ContentLint.RulePacks.Reading;

/// <summary>Reads one rule of a pack.</summary>
internal sealed class RuleReader(PackReading reading)
{
    private static readonly Regex IdForm = new("^[A-Z]+[0-9]+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex NameForm = new("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly IReadOnlyDictionary<string, Severity> Severities = new Dictionary<string, Severity>
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["suggestion"] = Severity.Suggestion,
    };

    private static readonly IReadOnlyDictionary<string, ReportPlace> ReportPlaces = new Dictionary<string, ReportPlace>
    {
        ["match"] = ReportPlace.Match,
        ["section"] = ReportPlace.Section,
        ["lesson"] = ReportPlace.Lesson,
        ["end"] = ReportPlace.End,
    };

    private static readonly IReadOnlyDictionary<string, FixSafety> Safeties = new Dictionary<string, FixSafety>
    {
        ["safe"] = FixSafety.Safe,
        ["suggestion"] = FixSafety.Suggestion,
        ["unsafe"] = FixSafety.Unsafe,
    };

    private static readonly IReadOnlyDictionary<string, InsertPlace> InsertPlaces = new Dictionary<string, InsertPlace>
    {
        ["before"] = InsertPlace.Before,
        ["after"] = InsertPlace.After,
        ["sectionEnd"] = InsertPlace.SectionEnd,
        ["end"] = InsertPlace.End,
    };

    private static readonly IReadOnlyDictionary<string, RuleScope> Scopes = new Dictionary<string, RuleScope>
    {
        ["lesson"] = RuleScope.Lesson,
        ["folder"] = RuleScope.Folder,
        ["course"] = RuleScope.Course,
    };

    private static readonly string[] ConditionKeys = ["when", "unless", "each", "require", "forbid"];
    private readonly ConditionReader _conditions = new(reading);

    /// <summary>Reads a rule; <see langword="null"/> after reporting when it cannot be run.</summary>
    public PackRule? Read(MappingReader reader)
    {
        var descriptor = ReadDescriptor(reader);
        var message = reader.RequiredText("message");
        var before = reader.Report.Diagnostics.Count;
        var conditions = ConditionKeys.Select(key => _conditions.Read(reader, key)).ToArray();
        var isSound = reader.Report.Diagnostics.Count == before;
        var nearMiss = ReadTemplate(reader, "nearMiss");
        var rule = descriptor is null || message is null ? null : new PackRule
        {
            Descriptor = descriptor,
            Phrases = reading.Index,
            Source = reader.Mapping.Span,
            IdSource = reader.Mapping["id"]!.Span,
            Files = PathGlobs.Read(reader, "files") is { } files ? PathGlobs.Of(files) : null,
            When = conditions[0],
            Unless = conditions[1],
            Each = conditions[2],
            Require = conditions[3],
            Forbid = conditions[4],
            Set = ReadSet(reader),
            Over = reader.Choice("over", Scopes) ?? RuleScope.Lesson,
            OrderBy = reader.Text("orderBy"),
            ReportAt = reader.Choice("report", ReportPlaces) ?? ReportPlace.Match,
            Message = MessageTemplate.Parse(message),
            Description = reader.Text("description"),
            Help = reader.Text("help"),
            NearMissMessage = nearMiss,
            Fix = ReadFix(reader.Nested("fix")),
            Tags = reader.Texts("tags") ?? [],
            Tests = new TestReader(descriptor).Read(reader.Nested("tests")),
        };
        if (rule is null)
            return null;

        reader.Done();
        isSound &= rule.Set is not { Within: null } || reader.Mapping["within"] is null;
        if (reader.Any("require") is null && reader.Any("forbid") is null && rule.Set is null)
            reader.Report.Add(reader.Mapping.Find("id")!.KeySpan, $"{rule.Descriptor.Id} asks for nothing.", "Add 'require:' or 'forbid:'.");
        reading.CheckLater(() => RuleChecks.Check(rule, reader));
        return isSound && ((rule.Require ?? rule.Forbid) is not null || rule.Set is not null) ? rule : null;
    }

    private SetRequirement? ReadSet(MappingReader reader)
    {
        SetRequirement? set = null;
        var within = _conditions.Read(reader, "within");
        foreach (var kind in new[] { SetKind.Unique, SetKind.Same, SetKind.Sequence })
        {
            var key = kind.ToString().ToLowerInvariant();
            if (reader.Any(key) is not { } node)
                continue;
            if (reader.Mapping["each"] is null)
                reader.Report.Add(reader.Mapping.Find(key)!.KeySpan, $"'{key}' is about the places of 'each', and there is none.", "Add for example 'each: { heading: {} }'.");
            if (set is not null)
                reader.Report.Add(reader.Mapping.Find(key)!.KeySpan, "A rule asks for one of 'unique', 'same' and 'sequence'.", "Write a second rule.");
            set = new SetRequirement(kind, new PackText(node is DataScalar { Value: true } ? "{match}" : reader.Text(key) ?? ""), within);
        }

        if (reader.Mapping.Find("within") is { } inner && set is null)
            reader.Report.Add(inner.KeySpan, "'within' is about places that are compared with each other.", "Write it beside 'unique', 'same' or 'sequence'; 'inside' of a selector says where places stand.");
        else if (reader.Mapping.Find("within") is { } apart && reader.Mapping["over"] is not null)
            reader.Report.Add(apart.KeySpan, "'within' parts the places of one lesson, and this rule compares those of several.", "Leave 'over' or 'within' out.");
        return set;
    }

    private static DiagnosticDescriptor? ReadDescriptor(MappingReader reader)
    {
        var id = reader.RequiredText("id");
        var name = reader.RequiredText("name");
        var title = reader.RequiredText("title");
        var severity = reader.Choice("severity", Severities) ?? Severity.Warning;
        var enabled = reader.Flag("enabled") ?? true;
        var helpUri = reader.Text("helpUri");
        if (helpUri is not null && !(Uri.TryCreate(helpUri, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            reader.Report.Add(reader.Mapping["helpUri"]!.Span, $"'{helpUri}' is no address of a web page.", "Write an address that begins with https:// or http://.");
            helpUri = null;
        }

        if (id is not null && !IdForm.IsMatch(id))
            reader.Report.Add(reader.Mapping["id"]!.Span, $"'{id}' is no id.", "An id is capital letters, then digits: TEAM001.");
        else if (id?.StartsWith("CL", StringComparison.Ordinal) == true && char.IsDigit(id[2]))
            reader.Report.Add(reader.Mapping["id"]!.Span, "Ids that start with CL are ContentLint's own.", "Use letters of your team: TEAM001.");
        if (name is not null && !NameForm.IsMatch(name))
            reader.Report.Add(reader.Mapping["name"]!.Span, $"'{name}' is no name.", "A name is lower-case words with dashes: backup-warning.");
        return id is null || name is null || title is null ? null : new DiagnosticDescriptor(id, name, title, severity, enabled, helpUri);
    }

    private static MessageTemplate? ReadTemplate(MappingReader reader, string key) =>
        reader.Text(key) is { } text ? MessageTemplate.Parse(text) : null;

    private static PackFix? ReadFix(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var title = reader.Text("title");
        var safety = reader.Choice("safety", Safeties) ?? FixSafety.Suggestion;
        var replace = ReadTemplate(reader, "replace");
        var insert = ReadTemplate(reader, "insert");
        var at = reader.Choice("at", InsertPlaces);
        reader.Done();
        if (replace is null && insert is null && reader.Mapping["safety"] is null && reader.Mapping["title"] is null)
            reader.Report.Add(reader.Mapping.Span, "A fix needs 'replace' or 'insert', one of the two.", "Write 'insert: |' and the text below it.");
        if (replace is not null && insert is not null)
            reader.Report.Add(reader.Mapping.Span, "A fix needs 'replace' or 'insert', one of the two.", "Write 'insert: |' and the text below it.");
        if (replace is not null && at is not null)
            reader.Report.Add(reader.Mapping.Find("at")!.KeySpan, "'at' goes with 'insert'.", "Leave it out: 'replace' takes the place of what is reported.");
        return new PackFix(title, safety, replace ?? insert, insert is null ? null : at ?? InsertPlace.Before);
    }
}
