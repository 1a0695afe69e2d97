// The one place where diagrams read YAML: front matter, and the properties in `@{ }`.

using ContentLint.Yaml;

namespace ContentLint.Mermaid.Preparation;

/// <summary>YAML in diagrams.</summary>
internal static class MermaidYaml
{
    /// <summary>Reads front matter.</summary>
    public static YamlDocument Read(MappedText yaml) => YamlReader.Read(yaml, YamlLibrary.JsYaml4Json);

    /// <summary>Reads the inside of <c>@{ }</c>: on one line the inside of a flow mapping, on several lines a block.</summary>
    public static YamlDocument ReadProperties(MappedText inside)
    {
        var end = inside.ToSource(inside.Text.Length);
        var isBlock = inside.Text.Contains('\n');
        var yaml = new MappedText.Builder(inside.Source);
        if (!isBlock)
            yaml.Append("{\n", TextSpan.At(inside.ToSource(0)));
        yaml.Append(inside, new TextSpan(0, inside.Text.Length));
        yaml.Append(isBlock ? "\n" : "\n}", TextSpan.At(end));
        return YamlReader.Read(yaml.ToMappedText(end), YamlLibrary.JsYaml4Json);
    }
}
