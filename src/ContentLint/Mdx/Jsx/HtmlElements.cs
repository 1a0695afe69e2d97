namespace ContentLint.Mdx.Jsx;

/// <summary>The names of HTML's elements, and SVG's that lessons use.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "body", "button", "canvas",
        "caption", "center", "circle", "cite", "code", "colgroup", "data", "datalist", "dd", "defs", "del", "details", "dfn",
        "dialog", "div", "dl", "dt", "ellipse", "em", "fieldset", "figcaption", "figure", "font", "footer", "form", "g", "h1",
        "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "html", "i", "iframe", "ins", "kbd", "label", "legend", "li",
        "line", "main", "map", "mark", "menu", "meter", "nav", "noscript", "object", "ol", "optgroup", "option", "output", "p",
        "path", "picture", "polygon", "polyline", "pre", "progress", "q", "rect", "rp", "rt", "ruby", "s", "samp", "script",
        "search", "section", "select", "slot", "small", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg",
        "table", "tbody", "td", "template", "text", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tspan", "tt",
        "u", "ul", "use", "var", "video",
    };

    /// <summary>Whether an element has no content and no closing tag in HTML.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether HTML has the element.</summary>
    public static bool IsKnown(string name) => Known.Contains(name) || Void.Contains(name);
}
