// The sentences of another language, by the keys of the English ones. A key that is not there is said in English, so a
// catalog may lag behind; that it does not is what a test of the repository is for. What holds for one rule alone stands
// below its id. Where a number decides the form, the translation has several, by the plural classes of CLDR.
//
//   language: ru
//   messages:
//     "'{name}' is imported and not used.": "'{name}' импортируется и не используется."
//     "{count} problems listed for '{file}' are gone.":
//       number: count
//       one: "{count} проблемы из списка для '{file}' больше нет."
//       few: "{count} проблем из списка для '{file}' больше нет."
//       many: "{count} проблем из списка для '{file}' больше нет."
//   rules:
//     CL1001:
//       "Put a backslash before it": "Поставить перед ним обратную косую черту"

using System.Text;

namespace ContentLint.Diagnostics;

/// <summary>Says messages in another language. Immutable.</summary>
public sealed class MessageCatalog
{
    private readonly IReadOnlyDictionary<(string? Rule, string Key), Translation> _translations;

    internal MessageCatalog(string language, IReadOnlyDictionary<(string? Rule, string Key), Translation> translations)
    {
        Language = language;
        _translations = translations;
    }

    /// <summary>The language's BCP 47 tag, for example <c>ru</c>.</summary>
    public string Language { get; }

    /// <summary>The keys it has a translation for, whatever the rule.</summary>
    internal IEnumerable<string> Keys => _translations.Keys.Select(k => k.Key).Distinct();

    /// <summary>Says a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="ruleId">The id of the rule it belongs to, whose own translations win; <see langword="null"/> for none.</param>
    /// <returns>The sentence in the catalog's language; the English one where the catalog has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    public string Say(Message message, string? ruleId = null)
    {
        if (Find((message ?? throw new ArgumentNullException(nameof(message))).Key, ruleId) is not { } translation)
            return message.English;

        var template = translation.FormOf(message, Language);
        var text = new StringBuilder(template.Words[0]);
        for (var i = 0; i < template.Names.Count; i++)
            text.Append(ValueOf(message, template.Names[i], ruleId)).Append(template.Words[i + 1]);
        return text.ToString();
    }

    private Translation? Find(string key, string? ruleId) =>
        ruleId is not null && _translations.TryGetValue((ruleId, key), out var own) ? own
        : _translations.TryGetValue((null, key), out var shared) ? shared
        : null;

    private string ValueOf(Message message, string name, string? ruleId)
    {
        foreach (var argument in message.Arguments)
        {
            if (argument.Name == name)
                return argument.Value is Message phrase ? Say(phrase, ruleId) : argument.ToString();
        }

        return "";
    }

    /// <summary>A sentence in another language, in one form or one for each plural class.</summary>
    /// <param name="Number">The hole whose number chooses; <see langword="null"/> where there is one form.</param>
    /// <param name="Forms">The forms by plural class; the one form by the class <c>other</c>.</param>
    internal sealed record Translation(string? Number, IReadOnlyDictionary<string, MessageTemplate> Forms)
    {
        public MessageTemplate FormOf(Message message, string language)
        {
            var number = message.Arguments.FirstOrDefault(a => a.Name == Number).Value as long? ?? 0;
            return Forms.TryGetValue(PluralClasses.Of(language, number), out var form) ? form
                : Forms.TryGetValue(PluralClasses.Other, out var other) ? other
                : Forms.Values.First();
        }
    }
}
