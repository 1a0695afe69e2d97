// Makes the picture in the README from a real run:
//
//   contentlint check lessons --color always | dotnet run docs/images/terminal-svg.cs > docs/images/terminal.svg
//
// Reads text with ANSI colours, writes an SVG of a terminal window.

using System.Globalization;
using System.Net;
using System.Text;

const int LineHeight = 20;
const double CharacterWidth = 8.43;
var colors = new Dictionary<string, string>
{
    ["31"] = "#f7768e", ["91"] = "#f7768e", ["32"] = "#9ece6a", ["92"] = "#9ece6a", ["33"] = "#e0af68", ["93"] = "#e0af68", ["34"] = "#7aa2f7",
    ["94"] = "#7aa2f7", ["36"] = "#7dcfff", ["96"] = "#7dcfff", ["90"] = "#737aa2", ["37"] = "#c0caf5",
};
Console.OutputEncoding = Encoding.UTF8;
Console.InputEncoding = Encoding.UTF8;
var lines = Console.In.ReadToEnd().TrimEnd().Split('\n');
lines = [$"$ {(args.Length > 0 ? args[0] : "contentlint check")}", "", .. lines];
var width = (int)(Math.Min(120, lines.Max(l => Plain(l).Length)) * CharacterWidth) + 48;
var height = (lines.Length * LineHeight) + 72;
var svg = new StringBuilder();
svg.AppendLine(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">""");
svg.AppendLine(CultureInfo.InvariantCulture, $"""<rect width="{width}" height="{height}" rx="10" fill="#1a1b26"/>""");
svg.AppendLine("""<circle cx="22" cy="20" r="6" fill="#f7768e"/><circle cx="42" cy="20" r="6" fill="#e0af68"/><circle cx="62" cy="20" r="6" fill="#9ece6a"/>""");
for (var i = 0; i < lines.Length; i++)
    svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="24" y="{60 + (i * LineHeight)}" xml:space="preserve" fill="#c0caf5">{Spans(lines[i].TrimEnd('\r'))}</text>""");
svg.AppendLine("</svg>");
Console.Write(svg);

string Plain(string line) => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;]*m", "");

string Spans(string line)
{
    var spans = new StringBuilder();
    var (color, bold) = ("", false);
    foreach (var part in line.Split("\u001b["))
    {
        var text = part;
        if (!ReferenceEquals(part, line) && part.IndexOf('m', StringComparison.Ordinal) is >= 0 and var end && part[..end].All(c => char.IsDigit(c) || c == ';'))
        {
            foreach (var code in part[..end].Split(';'))
            {
                (color, bold) = code switch
                {
                    "" or "0" => ("", false),
                    "1" => (color, true),
                    _ => (colors.GetValueOrDefault(code, color), bold),
                };
            }

            text = part[(end + 1)..];
        }

        if (text.Length > 0)
            spans.Append(CultureInfo.InvariantCulture, $"<tspan{(color.Length > 0 ? $" fill=\"{color}\"" : "")}{(bold ? " font-weight=\"bold\"" : "")}>{WebUtility.HtmlEncode(text)}</tspan>");
    }

    return spans.ToString();
}
