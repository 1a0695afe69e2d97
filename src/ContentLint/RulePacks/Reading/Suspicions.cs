// What a condition says that can never hold, or that is said better in another way.

using System.Text.RegularExpressions;
using ContentLint.Data;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    // Words and spaces in groups and alternatives: nothing that a list of phrases would not find.
    private static readonly Regex OnlyWords = new(@"^(?:\(\?i\))?(?:\\b)?\(?(?:\?:)?[\p{L}\p{Nd} ]+(?:\|[\p{L}\p{Nd} ]+)+\)?(?:\\b)?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex StartsAnywhere = new(@"^(?:\(\?[a-z]+\))?(?:\.\*|\.\+|\[\\s\\S\][*+])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private void Suspect(MappingReader reader, string key, Message message, Message help) =>
        reading.Suspicions.Add(new PackSuspicion(reader.Mapping.Find(key)!.KeySpan, message, help));

    private void SuspectPattern(MappingReader reader, PackPattern pattern, string key = "matches")
    {
        if (OnlyWords.IsMatch(pattern.Text))
            Suspect(reader, key, "This pattern is a list of words.", "Write 'anyOf: [one, another]': it is faster, and case, spaces and kinds of dashes do not count. 'formsOf' finds all forms.");
        else if (StartsAnywhere.IsMatch(pattern.Text))
            Suspect(reader, key, "This pattern may begin anywhere, so that the text is read again from each character.", "Leave the '.*' at its start away: a pattern is looked for everywhere as it is.");
    }

    private void SuspectBlock(MappingReader reader)
    {
        bool Is(string key, bool value) => reader.Mapping[key] is DataScalar { Value: bool flag } && flag == value;
        bool Has(string key) => reader.Mapping[key] is not null;

        if (Is("fenced", false) && (Has("language") || Has("meta") || Has("fence")))
            Suspect(reader, "fenced", "Code without a fence has no language and no words behind it, so this never holds.", "Leave 'fenced: false' out, or the other key.");
        if (Is("known", false) && Has("kind"))
            Suspect(reader, "known", "A callout of a known kind is none of an unknown one, so this never holds.", "Leave 'known' or 'kind' out.");
        if (Is("skipsLevel", true) && reader.Mapping["level"] is DataScalar { Text: "1" })
            Suspect(reader, "skipsLevel", "A heading of the first level skips none, so this never holds.", "Leave 'level' out.");
        if (Is("ordered", false) && Has("numbering"))
            Suspect(reader, "numbering", "A list without numbers is not numbered, so this never holds.", "Write 'ordered: true'.");
        if (Is("empty", true) && (Has("contains") || Has("minWords")))
            Suspect(reader, "empty", "What is empty contains nothing, so this never holds.", "Leave 'empty' out.");
    }
}
