// A text of a condition that may have holes: `{acr}` is what a pattern's group of that name caught at the place the rule looks
// from. A brace that belongs to no name that is known there is a character like others, as it is in code.

using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A text with holes. Immutable.</summary>
internal sealed class PackText
{
    private readonly List<(string Words, string? Name)> _parts = [];

    /// <summary>Reads a text; any is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPattern">Whether it is a regular expression, in which <c>\{</c> is no hole and what fills one means itself.</param>
    public PackText(string text, bool isPattern = false)
    {
        Text = text;
        IsPattern = isPattern;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (isPattern && text[i] == '\\')
                i++;
            else if (text[i] == '{' && EndOfName(text, i + 1) is > 0 and var end && !(isPattern && i > 1 && text[i - 2] == '\\' && text[i - 1] is 'p' or 'P'))
            {
                _parts.Add((text.Substring(start, i - start), text.Substring(i + 1, end - i - 1)));
                start = end + 1;
                i = end;
            }
        }

        _parts.Add((text.Substring(start), null));
    }

    /// <summary>The text as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>Whether it has holes.</summary>
    public bool HasHoles => _parts.Count > 1;

    /// <summary>The names of its holes.</summary>
    public IEnumerable<string> Names => _parts.Select(p => p.Name).OfType<string>();

    private bool IsPattern { get; }

    /// <summary>The text with its holes filled.</summary>
    /// <param name="value">Gives the value of a name; <see langword="null"/> for one that nobody knows.</param>
    public string Fill(Func<string, string?> value)
    {
        if (!HasHoles)
            return Text;

        var filled = new StringBuilder();
        foreach (var (words, name) in _parts)
        {
            filled.Append(words);
            if (name is null)
                continue;
            var known = value(name);
            if (known is null)
                filled.Append('{').Append(name).Append('}');
            else
                filled.Append(IsPattern ? Regex.Escape(known) : known);
        }

        return filled.ToString();
    }

    // Where the name of a hole ends; -1 where none begins. `{3,5}` of a pattern is no name.
    private static int EndOfName(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || (end > start && (char.IsDigit(text[end]) || text[end] == '_'))))
            end++;
        return end > start && end < text.Length && text[end] == '}' ? end : -1;
    }
}
