// Phrases as a condition has them: those that are known when the pack is read, and those with words of the place the rule looks
// from in them.

using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Reading;

/// <summary>The phrases of a key.</summary>
/// <param name="Phrases">Those without holes.</param>
/// <param name="Templates">Those with some.</param>
/// <param name="AllForms">Whether those with holes stand for all their forms.</param>
internal sealed record PhraseList(IReadOnlyList<Phrase> Phrases, IReadOnlyList<PackText> Templates, bool AllForms)
{
    /// <summary>How many there are.</summary>
    public int Count => Phrases.Count + Templates.Count;

    /// <summary>One of them, to show.</summary>
    public string Display => Phrases.Count > 0 ? Phrases[0].Display : Templates.Count > 0 ? Templates[0].Text : "";

    /// <summary>These and others.</summary>
    public PhraseList And(PhraseList others) => new([.. Phrases, .. others.Phrases], [.. Templates, .. others.Templates], AllForms || (others.AllForms && others.Templates.Count > 0));

    /// <summary>Each of them alone.</summary>
    public IEnumerable<PhraseList> Each() =>
        Phrases.Select(p => this with { Phrases = [p], Templates = [] }).Concat(Templates.Select(t => this with { Phrases = [], Templates = [t] }));

    /// <summary>All of them, with their holes filled.</summary>
    /// <param name="value">Gives the value of a name.</param>
    public IEnumerable<Phrase> Fill(Func<string, string?> value) =>
        Templates.Count == 0 ? Phrases : Phrases.Concat(Templates.Select(t => Phrase.Parse(t.Fill(value), AllForms)).Where(p => p.Words.Count > 0));
}
