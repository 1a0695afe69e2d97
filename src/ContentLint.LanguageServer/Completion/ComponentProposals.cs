using ContentLint.LanguageServer.Hover;
using ContentLint.LanguageServer.Protocol;

namespace ContentLint.LanguageServer.Completion;

/// <summary>Names of components, with the import that they need; their attributes and values, as the course has them.</summary>
internal static class ComponentProposals
{
    // What is said of each is worked out for so many.
    private const int MostNames = 100;

    /// <summary>What may be meant; <see langword="null"/> where the caret is in no tag.</summary>
    public static Proposals? Find(Caret caret)
    {
        if (TagCaret.Find(caret.Context.Source.Text, caret.Offset) is not { } tag)
            return null;
        if (tag.IsName)
            return new Proposals(tag.Start, [.. Names(caret)]);

        var uses = ComponentUses.Of(caret.Context, tag.Name);
        if (tag.Attribute is null)
            return new Proposals(tag.Start, [.. uses.Attributes.Where(a => !tag.Attributes.Contains(a.Name)).Select(a => new Proposal(a.Name, CompletionKind.Property) { Detail = $"{a.Count} times" })]);

        IEnumerable<string> values = uses.Attributes.FirstOrDefault(a => a.Name == tag.Attribute)?.Values ?? [];
        if (tag.Attribute is "type" or "kind" or "variant" && CalloutProposals.IsCallout(tag.Name))
            values = values.Concat(CalloutProposals.Kinds).Distinct();
        return new Proposals(tag.Start, [.. values.Select(v => new Proposal(v, CompletionKind.Value))]);
    }

    private static IEnumerable<Proposal> Names(Caret caret)
    {
        var own = (caret.Context.Own?.Imports.Select(i => i.Name) ?? []).Concat(caret.Context.Lesson.Bindings.Select(b => b.Name)).Where(IsComponent).ToHashSet(StringComparer.Ordinal);
        var imported = caret.Context.Facts.SelectMany(f => f.Imports).Select(i => i.Name).Where(IsComponent).ToLookup(n => n, StringComparer.Ordinal);
        var used = caret.Context.Components.Select(c => c.Key).Where(IsComponent).Union(imported.Select(i => i.Key))
            .OrderByDescending(n => caret.Context.Components[n].Count() + imported[n].Count());
        foreach (var name in own.Order(StringComparer.Ordinal).Concat(used).Distinct(StringComparer.Ordinal).Where(n => n != Typed(caret) || own.Contains(n)).Take(MostNames))
        {
            var import = own.Contains(name) ? null : caret.Context.Course?.ImportOf(caret.Path, name);
            yield return new Proposal(name, CompletionKind.Class)
            {
                Detail = import is null ? null : "adds its import",
                Documentation = ComponentDescription.Of(caret.Context, name),
                Also = import,
            };
        }
    }

    // What is being typed is an element already, and no suggestion.
    private static string Typed(Caret caret) => caret.Context.Source.Text[caret.WordStart(c => c == '.')..caret.Offset];

    private static bool IsComponent(string name) => name.Length > 0 && (char.IsUpper(name[0]) || name.Contains('.', StringComparison.Ordinal));
}
