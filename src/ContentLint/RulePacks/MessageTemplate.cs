// A message with variables: `The lesson speaks of '{match}'`. A brace is written twice to stand for itself.

using System.Text;

namespace ContentLint.RulePacks;

/// <summary>A text with places for what the rule found.</summary>
internal sealed class MessageTemplate
{
    private readonly IReadOnlyList<(string Text, bool IsVariable)> _parts;

    private MessageTemplate(IReadOnlyList<(string, bool)> parts) => _parts = parts;

    /// <summary>The variables it asks for.</summary>
    public IEnumerable<string> Variables => _parts.Where(p => p.IsVariable).Select(p => p.Text);

    /// <summary>Reads a template; any text is one.</summary>
    public static MessageTemplate Parse(string text)
    {
        var parts = new List<(string, bool)>();
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                plain.Append(text[i++]);
            }
            else if (close > i + 1 && text.Substring(i + 1, close - i - 1).All(c => char.IsLetterOrDigit(c) || c == '_'))
            {
                parts.Add((plain.ToString(), false));
                parts.Add((text.Substring(i + 1, close - i - 1), true));
                plain.Clear();
                i = close;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        parts.Add((plain.ToString(), false));
        return new MessageTemplate(parts);
    }

    /// <summary>The text with the variables filled in.</summary>
    /// <param name="value">Gives a variable's value.</param>
    public string Fill(Func<string, string?> value) => string.Concat(_parts.Select(p => p.IsVariable ? value(p.Text) ?? "" : p.Text));
}
