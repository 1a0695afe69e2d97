// A course like those we serve, as large as wanted: lessons of about 13 KB in Russian and English with front matter, prose,
// tables, callouts, code and 2.4 diagrams each. The same lessons for the same seed; all of them are sound.

using System.Globalization;
using System.Text;

namespace ContentLint.Benchmarks;

/// <summary>Writes lessons.</summary>
internal sealed class CourseGenerator(int seed)
{
    private const int LengthOfLesson = 6_200;

    private static readonly string[] Russian =
        ("слот логическая репликация база данных журнал изменений коннектор кластер экземпляр параметр группа переключение задержка потребитель сообщение таблица"
        + " снимок резервная копия запрос схема версия ключ событие поток очередь транзакция восстановление настройка проверка ошибка сервер чтение запись").Split(' ');

    private static readonly string[] English =
        ("slot logical replication database log change connector cluster instance parameter group failover lag consumer message table snapshot backup query schema"
        + " version key event stream queue transaction recovery setting check error server reader writer offset commit topic partition").Split(' ');

    private static readonly string[] Callouts = ["note", "tip", "warning", "danger"];

    private readonly Random _random = new(seed);
    private string[] _words = Russian;

    /// <summary>Writes a course into a folder.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="count">How many lessons.</param>
    public void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "contentlint.yml"), """
            frontMatter:
              schema: lesson.schema.json
              unique: [order]
              references: [prerequisites]
            rulePacks: [callouts]

            """);
        File.WriteAllText(Path.Combine(folder, "lesson.schema.json"), """
            {
              "type": "object",
              "required": ["title", "description", "order", "difficulty"],
              "properties": {
                "title": { "type": "string", "maxLength": 120 },
                "description": { "type": "string", "maxLength": 300 },
                "order": { "type": "integer", "minimum": 1 },
                "difficulty": { "enum": ["beginner", "intermediate", "advanced"] },
                "prerequisites": { "type": "array", "items": { "type": "string" } },
                "estimatedTime": { "type": "integer", "minimum": 5, "maximum": 600 },
                "topics": { "type": "array", "items": { "type": "string" }, "uniqueItems": true }
              },
              "additionalProperties": false
            }

            """);
        for (var i = 1; i <= count; i++)
        {
            var module = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{(i + 19) / 20:00}-module"));
            Directory.CreateDirectory(module);
            File.WriteAllText(Path.Combine(module, string.Create(CultureInfo.InvariantCulture, $"{i:0000}-lesson.mdx")), Lesson(i));
        }
    }

    private string Lesson(int number)
    {
        _words = number % 3 == 0 ? English : Russian;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            ---
            title: '{Phrase(3)} {number}'
            description: {Phrase(9)}.
            order: {number}
            difficulty: {Pick("beginner", "intermediate", "advanced")}
            estimatedTime: {5 * _random.Next(2, 20)}
            prerequisites: [{(number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number - 1:0000}-lesson"))}]
            topics:
              - {Phrase(2)} {number}
              - {Phrase(3)}
            ---

            import Callout from '../components/Callout.astro'

            # {Phrase(4)}


            """);
        Paragraph(text);
        for (var section = 1; text.Length < LengthOfLesson; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {section}. {Phrase(4)}\n\n");
            Paragraph(text);
            foreach (var part in Enumerable.Range(0, 4))
                Part(text, _random.Next(8));
        }

        // 2.4 diagrams a lesson: two in each, a third in two of five.
        for (var diagrams = number % 5 < 2 ? 3 : 2; diagrams > 0; diagrams--)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Phrase(3)}\n\n```mermaid\n");
            Diagram(text, _random.Next(6));
            text.Append("```\n\n");
            Paragraph(text);
        }

        return text.ToString();
    }

    private void Part(StringBuilder text, int kind)
    {
        switch (kind)
        {
            case 0:
                text.Append(CultureInfo.InvariantCulture, $"| {Word()} | {Word()} | {Word()} |\n| --- | --- | --: |\n");
                for (var rows = _random.Next(3, 9); rows > 0; rows--)
                    text.Append(CultureInfo.InvariantCulture, $"| `{Word()}` | {Phrase(4)} | {_random.Next(1000)} |\n");
                text.Append('\n');
                break;
            case 1:
                text.Append(CultureInfo.InvariantCulture, $"<Callout type=\"{Callouts[_random.Next(Callouts.Length)]}\" title=\"{Phrase(2)}\">\n\n{Phrase(14)}.\n\n</Callout>\n\n");
                break;
            case 2:
                text.Append(CultureInfo.InvariantCulture, $"```bash\naws rds describe-db-clusters \\\n  --db-cluster-identifier {English[_random.Next(English.Length)]}-{_random.Next(100)} \\\n  --query 'DBClusters[0].Status'\n```\n\n");
                break;
            case 3:
                text.Append(CultureInfo.InvariantCulture, $"```sql\nSELECT slot_name, active, restart_lsn\nFROM pg_replication_slots\nWHERE lag < {_random.Next(1000)} AND name <> '{English[_random.Next(English.Length)]}';\n```\n\n");
                break;
            case 4:
                for (var items = _random.Next(2, 6); items > 0; items--)
                    text.Append(CultureInfo.InvariantCulture, $"- **{Word()}** {Phrase(8)};\n");
                text.Append('\n');
                break;
            default:
                Paragraph(text);
                break;
        }
    }

    private void Paragraph(StringBuilder text)
    {
        for (var sentences = _random.Next(2, 6); sentences > 0; sentences--)
        {
            text.Append(Phrase(_random.Next(6, 16)));
            text.Append(_random.Next(6) switch
            {
                0 => $" `{English[_random.Next(English.Length)]}.{_random.Next(100)}`",
                1 => $" **{Phrase(2)}**",
                2 => $" [{Phrase(2)}](https://example.org/{English[_random.Next(English.Length)]})",
                3 => $" {{/* {Word()} */}}",
                _ => "",
            });
            text.Append(". ");
        }

        text.Length--;
        text.Append("\n\n");
    }

    private void Diagram(StringBuilder text, int kind)
    {
        var lines = _random.Next(6, 16);
        text.Append(kind switch
        {
            0 or 1 => "flowchart LR\n",
            2 or 3 => "sequenceDiagram\n    participant A as Writer\n    participant B as Reader\n    participant C as Debezium\n",
            4 => "stateDiagram-v2\n    [*] --> S0\n",
            _ => "erDiagram\n",
        });
        for (var i = 0; i < lines; i++)
        {
            text.Append(kind switch
            {
                0 or 1 => $"    N{i}{(i == 0 ? $"[\"{Phrase(3)}\"]" : "")} -->|{Word()}| N{i + 1}[\"{Phrase(2)}\"]\n",
                2 or 3 => $"    {"ABC"[_random.Next(3)]}->>{"ABC"[_random.Next(3)]}: {Phrase(4)}\n",
                4 => $"    S{i} --> S{i + 1}: {Phrase(2)}\n",
                _ => $"    T{i} ||--o{{ T{i + 1} : holds\n    T{i} {{\n        int id PK\n        string name\n    }}\n",
            });
        }
    }

    private string Phrase(int words)
    {
        var text = new StringBuilder(Word());
        text[0] = char.ToUpperInvariant(text[0]);
        while (--words > 0)
            text.Append(' ').Append(Word());
        return text.ToString();
    }

    private string Word() => _words[_random.Next(_words.Length)];

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
