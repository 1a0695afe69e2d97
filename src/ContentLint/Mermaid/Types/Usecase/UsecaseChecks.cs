// What the reference checks of a use case diagram once it is read, beyond grammar. A name has one kind, one label, one shape,
// one boundary; a name made of a text in quotes is declared once. What relations mention and nobody declares is a use case.
// Relations lead between actors, use cases and JSON, include and extend between use cases, a generalization between two of a
// kind. Notes, styles and properties are for what there is, and each kind has its own properties.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>Collects what a use case diagram declares, then checks it.</summary>
internal sealed class UsecaseChecks(DiagramContext context, GraphModel model)
{
    private readonly List<UsecaseElement> _declarations = [];
    private readonly List<(UsecaseRelation Relation, bool IsDeclared)> _relations = [];
    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);

    // What is known of each name, from where it stands first and from what adds to that, and its properties.
    private readonly Dictionary<string, UsecaseElement> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Key), string> _properties = [];

    // How many names may still be compared with unknown ones.
    private int _suggestions = 10_000;

    // Whether a line could not be read, so that a name may be declared there.
    private bool _hasLostLine;

    public List<(UsecaseElement Target, List<UsecaseProperty> Properties)> Assignments { get; } = [];

    public List<TextSpan> Notes { get; } = [];

    public List<TextSpan> Styles { get; } = [];

    public void Declare(UsecaseElement element, GraphPart? group)
    {
        _declarations.Add(element);
        if (element.Kind != UsecaseKind.Edge && _drawn.Add(element.Id))
            model.AddNode(new GraphPart(element.Kind switch { UsecaseKind.Actor => "actor", UsecaseKind.Json => "json", _ => "use case" }, element.Id, element.Label, group, context.Slice.ToSource(element.Span)));
    }

    public GraphPart DeclareBoundary(UsecaseElement boundary)
    {
        _declarations.Add(boundary);
        return model.AddGroup(new GraphPart("systemBoundary", boundary.Id, boundary.Label, null, context.Slice.ToSource(boundary.Span)));
    }

    public void Relate(UsecaseRelation relation, bool isDeclared, string? label)
    {
        _relations.Add((relation, isDeclared));
        model.Add(new GraphEdge(Written(relation.Arrow), relation.From.Id, relation.To.Id, label, context.Slice.ToSource(relation.Arrow)));
    }

    /// <summary>Reports what does not fit.</summary>
    public void Run()
    {
        _hasLostLine = context.Diagnostics.Count > 0;
        foreach (var declaration in _declarations.OrderBy(d => d.Span.Start))
            Collect(declaration);
        foreach (var (relation, isDeclared) in _relations)
            Check(relation, isDeclared);
        foreach (var (target, properties) in Assignments)
        {
            if (Find(target.Id, target.Span, "A property") is { } known)
                Apply(known, properties, isDeclaration: false);
        }

        foreach (var known in _known.Values)
            CheckShape(known);
        foreach (var note in Notes)
        {
            if (Find(Written(note), note, "A note") is { Kind: not (UsecaseKind.Actor or UsecaseKind.UseCase) })
                context.Report(UsecaseDiagnostics.NoteTarget(context, note));
        }

        foreach (var style in Styles)
            Find(Written(style), style, "A style");
    }

    private UsecaseElement? Find(string id, TextSpan name, Message what)
    {
        if (_known.TryGetValue(id, out var known))
            return known;
        if (!_hasLostLine)
            context.Report(UsecaseDiagnostics.UnknownName(context, name, _known.Keys, what, ref _suggestions));
        return null;
    }

    private void Collect(UsecaseElement element)
    {
        if (!_known.TryGetValue(element.Id, out var known))
        {
            _known[element.Id] = known = element with { };
        }
        else if (ConflictOf(known, element) is { } conflict)
        {
            context.Report(UsecaseDiagnostics.Conflict(context, element.Span, known.Span, conflict, element.IsGenerated));
            return;
        }

        known.IsRectangle ??= element.IsRectangle;
        known.Parent ??= element.Parent;
        known.Stereotype ??= element.Stereotype;
        Apply(known, element.Properties, isDeclaration: true);
    }

    private static Message? ConflictOf(UsecaseElement known, UsecaseElement element)
    {
        if (known.Kind != element.Kind)
            return $"'{element.Label:name}' has the name of something else.";
        if (element.Kind is UsecaseKind.Json or UsecaseKind.Edge)
            return $"'{element.Id:name}' is declared twice.";
        if (known.IsGenerated || element.IsGenerated)
            return $"'{element.Label:name}' has the name of something else: of a text in quotes Mermaid keeps Latin letters and digits, and writes '_' for the others.";
        if (known.Label != element.Label || known.IsMarkdown != element.IsMarkdown)
            return $"'{element.Id:name}' has another label above.";
        if (element.Kind == UsecaseKind.UseCase && known.IsRectangle is not null && element.IsRectangle is not null && known.IsRectangle != element.IsRectangle)
            return $"'{element.Id:name}' has another shape above.";
        if (known.Parent is not null && element.Parent is not null && known.Parent != element.Parent)
            return $"'{element.Id:name}' stands in another boundary already.";
        return known.Stereotype is not null && element.Stereotype is not null && known.Stereotype != element.Stereotype ? (Message)$"'{element.Id:name}' has another stereotype above." : null;
    }

    private void Check(UsecaseRelation relation, bool isDeclared)
    {
        var (from, to) = (KindOf(relation.From, isDeclared), KindOf(relation.To, relation.To.IsDeclared));
        if (from is null || to is null || _hasLostLine)
            return;
        var isAllowed = relation.Kind switch
        {
            UsecaseRelationKind.Include => from == UsecaseKind.UseCase && to == UsecaseKind.UseCase,
            UsecaseRelationKind.Generalization => from == to && from != UsecaseKind.Json,
            UsecaseRelationKind.Mark => from != UsecaseKind.Json && to != UsecaseKind.Json,
            _ => true,
        };
        if (!isAllowed)
            context.Report(UsecaseDiagnostics.Relation(context, relation));
    }

    // Nothing where no relation may begin or end.
    private UsecaseKind? KindOf(UsecaseElement end, bool isDeclared)
    {
        if (end.HasClasses && !isDeclared)
            context.Report(UsecaseDiagnostics.ClassOfUndeclared(context, end.Span));
        if (!_known.TryGetValue(end.Id, out var known))
            Declare(_known[end.Id] = known = end with { IsRectangle = false, Kind = UsecaseKind.UseCase }, null);
        if (known.Kind is not (UsecaseKind.Boundary or UsecaseKind.Edge))
            return known.Kind;
        context.Report(UsecaseDiagnostics.Endpoint(context, end.Span, known.Kind));
        return null;
    }

    private void Apply(UsecaseElement known, List<UsecaseProperty>? properties, bool isDeclaration)
    {
        foreach (var property in properties ?? [])
        {
            if (!IsAllowed(known.Kind, property))
                context.Report(UsecaseDiagnostics.Property(context, property, known.Kind));
            else if (isDeclaration && _properties.TryGetValue((known.Id, property.Key), out var value) && value != property.Value)
                context.Report(UsecaseDiagnostics.Conflict(context, property.Span, known.Span, $"'{known.Id:name}' has another '{property.Key:key}' already."));
            else
                _properties[(known.Id, property.Key)] = property.Value;
        }
    }

    private static bool IsAllowed(UsecaseKind kind, UsecaseProperty property) => (kind, property.Key) switch
    {
        (UsecaseKind.Actor, "type") => !property.IsBoolean && property.Value is "normal" or "hollow" or "awesome",
        (UsecaseKind.Actor, "icon") => !property.IsBoolean,
        (UsecaseKind.Actor or UsecaseKind.UseCase, "business") => property.IsBoolean,
        (UsecaseKind.Boundary, "type") => !property.IsBoolean && property.Value is "rect" or "package",
        (UsecaseKind.Edge, "animate") => property.IsBoolean,
        (UsecaseKind.Edge, "animation") => !property.IsBoolean && property.Value is "fast" or "slow",
        _ => false,
    };

    // Properties that do not go together.
    private void CheckShape(UsecaseElement known)
    {
        var type = Value("type");
        var hasIcon = !string.IsNullOrEmpty(Value("icon"));
        var isBusiness = Value("business") == "true";
        Message? conflict = known.Kind switch
        {
            UsecaseKind.Actor when hasIcon && type is "hollow" or "awesome" => (Message)"An actor has an icon or a type, not both.",
            UsecaseKind.Actor when isBusiness && (hasIcon || type == "awesome") => "A business actor is normal or hollow.",
            UsecaseKind.UseCase when isBusiness && known.IsRectangle == true => "A use case in square brackets cannot be a business use case.",
            _ => null,
        };
        if (conflict is not null)
            context.Report(UsecaseDiagnostics.Combination(context, known.Span, conflict));

        string? Value(string key) => _properties.TryGetValue((known.Id, key), out var value) ? value : null;
    }

    private string Written(TextSpan span) => context.Text.Substring(span.Start, span.Length);
}
