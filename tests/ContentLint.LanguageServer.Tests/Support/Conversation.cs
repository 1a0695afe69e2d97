// A session with the server, written down:
//
//   # What it shows.
//   === contentlint.yml            a file on disk, up to the line `===`; `=== a.mdx crlf` with CRLF, `=== a.mdx gone` deletes it
//   ===
//   --> initialize {"capabilities": {}}
//   <-- result {"capabilities": {"positionEncoding": "utf-16"}}
//   --> open a.mdx                 a document is opened, with the text up to `===`; `open a.mdx 3 markdown` has a version and a language
//   ===
//   --> edit a.mdx 2 0:4-0:5 "new" a range of a document gets another text
//   <-- textDocument/publishDiagnostics {"uri": "@a.mdx", "diagnostics": [{"range": "0:7-0:10"}]}
//   <-- ask workspace/configuration {}      a request of the server
//   --> answer [{"run": "onSave"}]          and its answer
//   <-- nothing
//   <-- text a.mdx after Write '\<17'       what the action of the last result with this title makes of a document, up to `===`
//   <-- file contentlint-baseline.json has "CL1001"
//
// In JSON `"@a.mdx"` is the URI of a file in the session's folder, `"0:4"` a position, `"0:4-0:5"` a range, and
// `"textDocument": "@a.mdx"` names a document. What is expected is a part of what comes: an object may have more members,
// `"*"` is anything, `"Write…"` what begins so, `null` is missing.

using System.Text.Json.Nodes;

namespace ContentLint.LanguageServer.Tests.Support;

/// <summary>A step of a session.</summary>
/// <param name="Line">Its 1-based line in the file.</param>
/// <param name="Kind">The first word: <c>--&gt;</c>, <c>&lt;--</c>, <c>===</c>.</param>
/// <param name="What">The word after it.</param>
/// <param name="Rest">What stands behind, with the lines that belong to it.</param>
/// <param name="Text">The text up to <c>===</c>, where the step has one.</param>
internal sealed record Step(int Line, string Kind, string What, string Rest, string? Text);

/// <summary>Reads sessions.</summary>
internal static class Conversation
{
    private static readonly string[] Marks = ["-->", "<--", "==="];

    public static IReadOnlyList<Step> Read(string path)
    {
        var lines = File.ReadAllText(path).Split('\n');
        var steps = new List<Step>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
                continue;

            var mark = Marks.FirstOrDefault(m => lines[i].StartsWith(m, StringComparison.Ordinal)) ?? throw new InvalidDataException($"{path}({i + 1}): what is this?");
            var (start, words) = (i, lines[i][mark.Length..].Trim().Split(' ', 2));
            var rest = words.Length > 1 ? words[1] : "";
            string? text = null;
            if (mark == "===" ? !rest.EndsWith("gone", StringComparison.Ordinal) : words[0] is "open" or "text")
                text = ReadText(lines, ref i, rest.Split(' ').Contains("crlf"));
            else
            {
                while (i + 1 < lines.Length && lines[i + 1].StartsWith(' '))
                    rest += "\n" + lines[++i];
            }

            steps.Add(new Step(start + 1, mark, words[0], rest, text));
        }

        return steps;
    }

    private static string ReadText(string[] lines, ref int i, bool isCrlf)
    {
        var text = new List<string>();
        for (i++; lines[i] != "==="; i++)
            text.Add(lines[i]);
        return string.Concat(text.Select(l => l + (isCrlf ? "\r\n" : "\n")));
    }
}

/// <summary>JSON as it is written in sessions.</summary>
internal static class SessionJson
{
    /// <summary>Reads it.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="uriOf">Gives the URI of a file.</param>
    public static JsonNode? Read(string text, Func<string, string> uriOf) => text.Trim().Length == 0 ? null : Expand(JsonNode.Parse(text), uriOf);

    /// <summary>What is missing; <see langword="null"/> when nothing is.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string at = "$")
    {
        if (expected is null)
            return actual is null ? null : $"{at} should be missing";
        if (expected is JsonValue value && value.TryGetValue<string>(out var text) && Matches(text, actual))
            return null;
        if (expected is JsonObject members)
        {
            return actual is JsonObject found
                ? members.Select(m => Difference(m.Value, found.TryGetPropertyValue(m.Key, out var inner) ? inner : null, $"{at}.{m.Key}")).FirstOrDefault(d => d is not null)
                : $"{at} should be an object";
        }

        if (expected is not JsonArray items)
            return JsonNode.DeepEquals(expected, actual) ? null : $"{at} should be {expected.ToJsonString()}, and is {actual?.ToJsonString() ?? "missing"}";
        if (actual is not JsonArray list || list.Count != items.Count)
            return $"{at} should have {items.Count} items, and is {actual?.ToJsonString() ?? "missing"}";
        return items.Select((item, i) => Difference(item, list[i], $"{at}[{i}]")).FirstOrDefault(d => d is not null);
    }

    private static bool Matches(string expected, JsonNode? actual) =>
        (expected == "*" && actual is not null)
        || (expected.EndsWith('…') && actual is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith(expected[..^1], StringComparison.Ordinal));

    private static JsonNode? Expand(JsonNode? node, Func<string, string> uriOf)
    {
        switch (node)
        {
            case JsonObject members:
                var expanded = new JsonObject();
                foreach (var (key, value) in members)
                {
                    var inner = Expand(value, uriOf);
                    expanded[key.StartsWith('@') ? uriOf(key[1..]) : key] =
                        key == "textDocument" && inner is JsonValue uri && uri.TryGetValue<string>(out _) ? new JsonObject { ["uri"] = inner } : inner;
                }

                return expanded;
            case JsonArray items:
                return new JsonArray([.. items.Select(i => Expand(i, uriOf))]);
            case JsonValue value when value.TryGetValue<string>(out var text):
                return text.StartsWith('@') ? JsonValue.Create(uriOf(text[1..])) : Place(text) ?? JsonValue.Create(text);
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>A position or a range; <see langword="null"/> for any other text.</summary>
    public static JsonNode? Place(string text)
    {
        var ends = text.Split('-');
        if (ends.Length > 2 || ends.Any(e => e.Split(':') is not [var line, var character] || !int.TryParse(line, out _) || !int.TryParse(character, out _)))
            return null;

        JsonObject[] positions = [.. ends.Select(e => e.Split(':')).Select(e => new JsonObject { ["line"] = int.Parse(e[0]), ["character"] = int.Parse(e[1]) })];
        return positions.Length == 1 ? positions[0] : new JsonObject { ["start"] = positions[0], ["end"] = positions[1] };
    }
}
