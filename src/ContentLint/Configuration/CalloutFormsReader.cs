using ContentLint.Data;
using ContentLint.Lessons;

namespace ContentLint.Configuration;

/// <summary>Reads the <c>callouts</c> key: spellings a team adds to the table of callout forms.</summary>
internal sealed class CalloutFormsReader(MappingReader reader)
{
    /// <summary>The default table with the team's additions.</summary>
    public CalloutForms Read()
    {
        var components = CalloutForms.Default.Components.ToDictionary(c => c.Key, c => c.Value);
        foreach (var component in reader.NestedList("components"))
        {
            var name = component.RequiredText("name");
            var kind = component.Choice("kind", CalloutForms.KindNames);
            var attribute = component.Text("attribute") ?? "type";
            var otherwise = component.Choice("default", CalloutForms.KindNames) ?? CalloutKind.Note;
            component.Done();
            if (name is not null)
                components[name] = new CalloutComponent(name, kind, attribute, otherwise);
        }

        var kinds = Words("kinds", CalloutForms.Default.Kinds);
        var labels = Words("labels", CalloutForms.Default.Labels);
        reader.Done();
        return new CalloutForms(components, kinds, labels);
    }

    // `warning: [увага, achtung]`: the kind, and the words that mean it.
    private Dictionary<string, CalloutKind> Words(string key, IReadOnlyDictionary<string, CalloutKind> defaults)
    {
        var words = defaults.ToDictionary(w => w.Key, w => w.Value);
        if (reader.Nested(key) is not { } nested)
            return words;

        foreach (var kind in CalloutForms.KindNames)
        {
            foreach (var word in nested.Texts(kind.Key) ?? [])
                words[word.Trim().TrimEnd(':', '!', '.').ToLowerInvariant()] = kind.Value;
        }

        nested.Done();
        return words;
    }
}
