// What the reference checks of a use case diagram once it is read, beyond grammar. A name has one kind, one label, one shape,
// one boundary; a name made of a text in quotes is declared once. What relations mention and nobody declares is a use case.
// Relations lead between actors, use cases and JSON, include and extend between use cases, a generalization between two of a
// kind. Notes, styles and properties are for what there is, and each kind has its own properties.

using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>Collects what a use case diagram declares, then checks it.</summary>
internal sealed class UsecaseChecks(DiagramContext context, GraphModel model)
{
    private readonly List<UsecaseElement> _declarations = [];
    private readonly List<(UsecaseRelation Relation, bool IsDeclared)> _relations = [];
    private readonly List<(UsecaseElement Target, List<UsecaseProperty> Properties)> _assignments = [];
    private readonly List<TextSpan> _notes = [];
    private readonly List<TextSpan> _styles = [];
    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);

    // How many names may still be compared with unknown ones.
    private int _suggestions = 10_000;

    // What is known of a name.
    private sealed class State(UsecaseElement first)
    {
        public UsecaseElement First { get; } = first;

        public bool? IsRectangle { get; set; } = first.IsRectangle;

        public string? Parent { get; set; } = first.Parent;

        public string? Stereotype { get; set; } = first.Stereotype;

        public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);
    }

    public void Declare(UsecaseElement element, GraphPart? group)
    {
        _declarations.Add(element);
        if (element.Kind != UsecaseKind.Edge && _drawn.Add(element.Id))
            model.AddNode(new GraphPart(element.Kind switch { UsecaseKind.Actor => "actor", UsecaseKind.Json => "json", _ => "use case" }, element.Id, element.Label, group, context.Slice.ToSource(element.Span)));
    }

    public void DeclareEdge(TextSpan name) =>
        _declarations.Add(new UsecaseElement(Written(name), "", false, false, name) { Kind = UsecaseKind.Edge });

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

    public void Assign(UsecaseElement target, List<UsecaseProperty> properties) => _assignments.Add((target, properties));

    public void Note(TextSpan target) => _notes.Add(target);

    public void Style(TextSpan target)
    {
        _styles.Add(target);
        model.AddReferences(context.Names(target));
    }

    /// <summary>Reports what does not fit.</summary>
    /// <param name="hasLostLine">Whether a line could not be read, so that a name may be declared there.</param>
    public void Run(bool hasLostLine)
    {
        foreach (var declaration in _declarations.OrderBy(d => d.Span.Start))
            Collect(declaration);
        foreach (var (relation, isDeclared) in _relations)
            Check(relation, isDeclared, hasLostLine);
        foreach (var (target, properties) in _assignments)
            Check(target, properties, hasLostLine);
        foreach (var state in _states.Values)
            CheckShape(state);
        foreach (var note in _notes)
        {
            if (Find(note, hasLostLine, "A note") is { First.Kind: not (UsecaseKind.Actor or UsecaseKind.UseCase) })
                context.Report(UsecaseDiagnostics.NoteTarget(context, note));
        }

        foreach (var style in _styles)
            Find(style, hasLostLine, "A style");
    }

    private State? Find(TextSpan name, bool hasLostLine, Message what)
    {
        if (_states.TryGetValue(Written(name), out var state))
            return state;
        if (!hasLostLine)
            context.Report(UsecaseDiagnostics.UnknownName(context, name, _states.Keys, what, ref _suggestions));
        return null;
    }

    private void Collect(UsecaseElement element)
    {
        if (!_states.TryGetValue(element.Id, out var state))
        {
            _states[element.Id] = state = new State(element);
            Apply(state, element.Properties, isDeclaration: true);
            return;
        }

        if (ConflictOf(state, element) is { } conflict)
        {
            context.Report(UsecaseDiagnostics.Conflict(context, element.Span, state.First.Span, conflict, element.IsGenerated));
            return;
        }

        state.IsRectangle ??= element.IsRectangle;
        state.Parent ??= element.Parent;
        state.Stereotype ??= element.Stereotype;
        Apply(state, element.Properties, isDeclaration: true);
    }

    private static Message? ConflictOf(State state, UsecaseElement element)
    {
        var first = state.First;
        if (first.Kind != element.Kind)
            return $"'{element.Label:name}' has the name of something else.";
        if (element.Kind is UsecaseKind.Json or UsecaseKind.Edge)
            return $"'{element.Id:name}' is declared twice.";
        if (first.IsGenerated || element.IsGenerated)
            return $"'{element.Label:name}' has the name of something else: of a text in quotes Mermaid keeps Latin letters and digits, and writes '_' for the others.";
        if (first.Label != element.Label || first.IsMarkdown != element.IsMarkdown)
            return $"'{element.Id:name}' has another label above.";
        if (state.IsRectangle is { } isRectangle && element.IsRectangle is { } other && isRectangle != other && element.Kind == UsecaseKind.UseCase)
            return $"'{element.Id:name}' has another shape above.";
        if (state.Parent is { } parent && element.Parent is { } outer && parent != outer)
            return $"'{element.Id:name}' stands in another boundary already.";
        return state.Stereotype is { } stereotype && element.Stereotype is { } second && stereotype != second ? (Message)$"'{element.Id:name}' has another stereotype above." : null;
    }

    private void Check(UsecaseRelation relation, bool isDeclared, bool hasLostLine)
    {
        var (from, to) = (KindOf(relation.From, isDeclared), KindOf(relation.To, relation.To.IsDeclared));
        foreach (var (end, kind) in ((UsecaseElement, UsecaseKind)[])[(relation.From, from), (relation.To, to)])
        {
            if (kind is UsecaseKind.Boundary or UsecaseKind.Edge)
                context.Report(UsecaseDiagnostics.Endpoint(context, end.Span, kind));
        }

        if (from is UsecaseKind.Boundary or UsecaseKind.Edge || to is UsecaseKind.Boundary or UsecaseKind.Edge || hasLostLine)
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

    private UsecaseKind KindOf(UsecaseElement end, bool isDeclared)
    {
        if (end.HasClasses && !isDeclared)
            context.Report(UsecaseDiagnostics.ClassOfUndeclared(context, end.Span));
        if (_states.TryGetValue(end.Id, out var state))
            return state.First.Kind;
        var added = end with { IsRectangle = false };
        added.Kind = UsecaseKind.UseCase;
        _states[end.Id] = new State(added);
        Declare(added, null);
        return UsecaseKind.UseCase;
    }

    private void Check(UsecaseElement target, List<UsecaseProperty> properties, bool hasLostLine)
    {
        if (_states.TryGetValue(target.Id, out var state))
            Apply(state, properties, isDeclaration: false);
        else if (!hasLostLine)
            context.Report(UsecaseDiagnostics.UnknownName(context, target.Span, _states.Keys, "A property", ref _suggestions));
    }

    private void Apply(State state, List<UsecaseProperty>? properties, bool isDeclaration)
    {
        foreach (var property in properties ?? [])
        {
            if (!IsAllowed(state.First.Kind, property))
                context.Report(UsecaseDiagnostics.Property(context, property, state.First.Kind));
            else if (isDeclaration && state.Properties.TryGetValue(property.Key, out var value) && value != property.Value)
                context.Report(UsecaseDiagnostics.Conflict(context, property.Span, state.First.Span, $"'{state.First.Id:name}' has another '{property.Key:key}' already."));
            else
                state.Properties[property.Key] = property.Value;
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
    private void CheckShape(State state)
    {
        var type = Value("type");
        var hasIcon = !string.IsNullOrEmpty(Value("icon"));
        var isBusiness = Value("business") == "true";
        if (state.First.Kind == UsecaseKind.Actor && hasIcon && type is "hollow" or "awesome")
            context.Report(UsecaseDiagnostics.Combination(context, state.First.Span, "An actor has an icon or a type, not both."));
        else if (state.First.Kind == UsecaseKind.Actor && isBusiness && (hasIcon || type == "awesome"))
            context.Report(UsecaseDiagnostics.Combination(context, state.First.Span, "A business actor is normal or hollow."));
        else if (state.First.Kind == UsecaseKind.UseCase && isBusiness && state.IsRectangle == true)
            context.Report(UsecaseDiagnostics.Combination(context, state.First.Span, "A use case in square brackets cannot be a business use case."));

        string? Value(string key) => state.Properties.TryGetValue(key, out var value) ? value : null;
    }

    private string Written(TextSpan span) => context.Text.Substring(span.Start, span.Length);
}
