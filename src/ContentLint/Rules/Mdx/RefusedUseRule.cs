// What the builders' own components check when they are rendered, and throw for. Each check is one that the component's
// documentation states and that its code has had in every version; what a site puts in the component's place is left alone.
//
//   Starlight    Aside, Badge: one of a few values. TabItem: a label. Steps, FileTree: one list and nothing else.
//   Docusaurus   Tabs: every child has a value of its own, and the default is one of them.

using ContentLint.Lessons;
using ContentLint.Mdx;

namespace ContentLint.Rules.Mdx;

/// <summary>A component of the builder is given what it throws for.</summary>
internal sealed class RefusedUseRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1208", "mdx-refused-use", "A component of the builder is given what it does not take, and the page stops", Severity.Error);

    private const string Starlight = "@astrojs/starlight/components";

    private static readonly string[] AsideTypes = ["note", "tip", "caution", "danger"];
    private static readonly string[] BadgeVariants = ["note", "danger", "success", "caution", "tip", "default"];
    private static readonly string[] BadgeSizes = ["small", "medium", "large"];

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        var lesson = context.Lesson;
        if (lesson.Kind != LessonKind.Mdx || lesson.Flavor is not (MdxFlavor.Starlight or MdxFlavor.Docusaurus) || lesson.Imports.Count == 0)
            return;

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var import in lesson.Imports.Where(i => i.Name.Length > 0))
        {
            if (ComponentOf(import, lesson.Flavor, context.Settings) is { } name)
                names[import.Name] = name;
        }

        if (names.Count > 0)
            new LessonCheck(context, names).Run();
    }

    // Whose component a name is, as its builder calls it.
    private static string? ComponentOf(Import import, MdxFlavor flavor, LessonSettings settings) => flavor == MdxFlavor.Starlight
        ? import.Module == Starlight ? import.Imported : null
        : import is { Imported: "default", Module: "@theme/Tabs" or "@theme/TabItem" or "@theme/Admonition" or "@theme/Details" } && settings.Routing?.OwnTheme.Contains(import.Module.Substring("@theme/".Length)) == false
            ? import.Module.Substring("@theme/".Length)
            : null;

    private sealed class LessonCheck(LessonRuleContext context, Dictionary<string, string> names)
    {
        private readonly ComponentContent _content = new(context.Lesson);

        public void Run()
        {
            foreach (var component in context.Lesson.Components.Where(c => c.Name is not null && names.ContainsKey(c.Name)))
            {
                var name = names[component.Name!];
                if (context.Lesson.Flavor == MdxFlavor.Starlight)
                    CheckStarlight(component, name);
                else if (name == "Tabs" && IsRendered(component))
                    CheckTabs(component);
            }
        }

        private void CheckStarlight(Component component, string name)
        {
            switch (name)
            {
                case "Aside":
                    CheckChoice(component, "type", AsideTypes);
                    break;
                case "Badge":
                    CheckChoice(component, "variant", BadgeVariants);
                    CheckChoice(component, "size", BadgeSizes);
                    CheckGiven(component, "text", takesEmpty: true);
                    break;
                case "Code":
                    CheckGiven(component, "code", takesEmpty: true);
                    break;
                case "TabItem":
                    CheckGiven(component, "label", takesEmpty: false);
                    break;
                case "Steps":
                    CheckList(component, isOrdered: true);
                    break;
                case "FileTree":
                    CheckList(component, isOrdered: false);
                    break;
            }
        }

        private static bool HasSpread(Component component) => component.Attributes.Any(a => a.Name is null);

        private TextSpan FirstLineOf(TextSpan span)
        {
            var end = context.Lesson.Source.Text.IndexOfAny(['\r', '\n'], span.Start, span.Length);
            return end < 0 ? span : new TextSpan(span.Start, end);
        }

        private void CheckChoice(Component component, string attribute, string[] choices)
        {
            if (HasSpread(component) || component.Find(attribute) is not { IsDynamic: false } found || (found.Value is { } value && choices.Contains(value.Text)))
                return;

            var meant = found.Value is { } written ? DidYouMean.SuggestChoice(written.Text, choices) : null;
            var span = found.Value is { } text ? text.ToSource(new TextSpan(0, text.Text.Length)) : found.Span;
            context.Report(
                Descriptor,
                span.IsEmpty ? found.Span : span,
                $"<{component.Name}> does not take this as its {attribute}, and the page stops.",
                meant is null ? (Message)$"Write one of {string.Join(", ", choices):choices}." : $"Did you mean '{meant}'? It takes {string.Join(", ", choices):choices}.",
                fixes: meant is not null && !span.IsEmpty ? [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(span, meant))] : null);
        }

        private void CheckGiven(Component component, string attribute, bool takesEmpty)
        {
            if (HasSpread(component) || (component.Find(attribute) is { } found && (found.IsDynamic || found.Value is null || found.Value.Text.Length > 0 || takesEmpty)))
                return;

            context.Report(Descriptor, component.OpeningTag, $"<{component.Name}> needs a {attribute}, and the page stops without one.", $"Write {attribute}=\"…\".");
        }

        // A component in it may give the list.
        private void CheckList(Component component, bool isOrdered)
        {
            var nodes = _content.Of(component);
            if (nodes.Any(n => n.IsExpression || JsxName.IsComponent(n.Element?.Name) || n.Element is { Name: null }))
                return;

            ContentNode[] shown = [.. nodes.Where(n => n.Element?.Name != "script")];
            if (shown.Length == 1 && (shown[0].List is { } list ? list.IsOrdered == isOrdered : shown[0].Element?.Name == (isOrdered ? "ol" : "ul")))
                return;

            ContentNode? wrong = shown.FirstOrDefault(n => n.List?.IsOrdered != isOrdered) is { Span.IsEmpty: false } found ? found : shown.Length > 1 ? shown[1] : null;
            context.Report(
                Descriptor,
                wrong is { } node ? FirstLineOf(node.Span) : component.OpeningTag,
                isOrdered
                    ? (Message)$"<{component.Name}> takes one numbered list and nothing else, and the page stops."
                    : $"<{component.Name}> takes one list with bullets and nothing else, and the page stops.",
                shown.Length > 1 ? (Message)"Indent what belongs to an item, so that it stands in the list." : "Write the list between the tags, with a blank line before and behind it.");
        }

        // What another component is given it may not render, and lazy tabs render one of theirs.
        private bool IsRendered(Component component) => context.Lesson.Components.TakeWhile(c => c.Span.Start < component.Span.Start)
            .Where(c => c.Span.End >= component.Span.End && JsxName.IsComponent(c.Name))
            .All(c => names.ContainsKey(c.Name!) && c.Find("lazy") is null && !HasSpread(c));

        private void CheckTabs(Component tabs)
        {
            var nodes = _content.Of(tabs);
            if (HasSpread(tabs) || tabs.Find("values") is not null || tabs.Find("children") is not null)
                return;
            if (nodes.Count == 0)
            {
                context.Report(Descriptor, tabs.OpeningTag, $"<{tabs.Name}> needs at least one <TabItem>, and the page stops without one.", "Write the tabs between the tags.");
                return;
            }

            if (nodes.FirstOrDefault(n => !n.IsExpression && !(n.Element is { } e && (e.Find("value") is not null || HasSpread(e)))) is { Span.IsEmpty: false } stray)
            {
                context.Report(
                    Descriptor,
                    stray.Element?.OpeningTag ?? FirstLineOf(stray.Span),
                    $"<{tabs.Name}> takes elements with a value of their own, <TabItem value=\"…\">, and nothing else: the page stops.",
                    stray.Element is null ? (Message)"Move this into a tab." : "Give it a value.");
                return;
            }

            CheckValues(tabs, nodes);
        }

        private void CheckValues(Component tabs, IReadOnlyList<ContentNode> nodes)
        {
            var values = new Dictionary<string, ComponentAttribute>(StringComparer.Ordinal);
            var areAll = true;
            foreach (var node in nodes)
            {
                if (node.Element is not { } item || HasSpread(item) || item.Find("value") is not { IsDynamic: false, Value: { } value } attribute)
                    areAll = false;
                else if (values.TryGetValue(value.Text, out var first))
                    Say(attribute, $"Two tabs have the value '{value.Text:value}', and the page stops.", "Give each tab a value of its own.", first);
                else
                    values.Add(value.Text, attribute);
            }

            if (areAll && tabs.Find("defaultValue") is { IsDynamic: false, Value: { Text.Length: > 0 } chosen } found && !values.ContainsKey(chosen.Text))
                Say(found, $"No tab has the value '{chosen.Text:value}', and the page stops.", $"Write one of {string.Join(", ", values.Keys.Take(8)):values}.", first: null);
        }

        private void Say(ComponentAttribute attribute, Message message, Message help, ComponentAttribute? first) =>
            context.Report(Descriptor, attribute.Span, message, help, first is null ? null : [new RelatedLocation("it stands here first", context.Lesson.Source.GetLocation(first.Span))]);
    }
}
