using System.Text;

namespace ContentLint.Diagnostics;

/// <summary>The written form of a sentence with holes: <c>{name}</c> for a hole, <c>{{</c> and <c>}}</c> for braces.</summary>
internal sealed class MessageTemplate
{
    private MessageTemplate(List<string> words, List<string> names) => (Words, Names) = (words, names);

    /// <summary>The words before each hole, and those behind the last.</summary>
    public List<string> Words { get; }

    /// <summary>The holes' names, in the order of the text.</summary>
    public List<string> Names { get; }

    /// <summary>Reads a template. Any text is one: a brace that belongs to no hole is a character like others.</summary>
    public static MessageTemplate Parse(string template)
    {
        var words = new List<string>();
        var names = new List<string>();
        var run = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c)
            {
                run.Append(c);
                i++;
            }
            else if (c == '{' && EndOfName(template, i + 1) is > 0 and var end)
            {
                words.Add(run.ToString());
                names.Add(template.Substring(i + 1, end - i - 1));
                run.Clear();
                i = end;
            }
            else
            {
                run.Append(c);
            }
        }

        words.Add(run.ToString());
        return new MessageTemplate(words, names);
    }

    /// <summary>The text with its holes filled.</summary>
    /// <param name="value">Gives the value of a name; <see langword="null"/> for nothing.</param>
    public string Fill(Func<string, string?> value) => ToMessage(value).Text;

    /// <summary>The message with its holes filled.</summary>
    /// <param name="value">Gives the value of a name; <see langword="null"/> for nothing.</param>
    public Message ToMessage(Func<string, string?> value) => Message.FromTemplate(this, [.. Names.Select(n => value(n) ?? "")]);

    // Where the name of a hole ends; -1 where none begins.
    private static int EndOfName(string template, int start)
    {
        var end = start;
        while (end < template.Length && (char.IsLetterOrDigit(template[end]) || template[end] == '_'))
            end++;
        return end > start && end < template.Length && template[end] == '}' ? end : -1;
    }

    /// <summary>Writes a template.</summary>
    public static string Print(string?[] words, MessageArgument[] arguments)
    {
        if (arguments.Length == 0 && words[0]?.IndexOfAny(['{', '}']) is null or < 0)
            return words[0] ?? "";

        var text = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            text.Append(words[i]?.Replace("{", "{{").Replace("}", "}}"));
            if (i < arguments.Length)
                text.Append('{').Append(arguments[i].Name).Append('}');
        }

        return text.ToString();
    }

    /// <summary>The name of a hole whose expression is a name or ends in one: <c>tag.Name</c> is <c>name</c>.</summary>
    public static string NameOf(string expression)
    {
        var (start, end) = (expression.LastIndexOf('.') + 1, expression.Length);
        while (start < end && expression[start] is '_' or '@')
            start++;
        while (end > start && expression[end - 1] == '!')
            end--;
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(expression[i]))
                return "";
        }

        if (start == end)
            return "";

        // Most are the name itself, and there are many of them.
        var first = char.ToLowerInvariant(expression[start]);
        return start == 0 && end == expression.Length && first == expression[0] ? expression : first + expression.Substring(start + 1, end - start - 1);
    }
}
