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

    // What marks words in a line. Anything else is seldom opened in the middle of a sentence, and often spoken of there.
    private static readonly HashSet<string> Phrasing = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    };

    // Elements that HTML lets end where the next one begins, and which ones end them.
    private static readonly Dictionary<string, string[]> EndedBy = new(StringComparer.OrdinalIgnoreCase)
    {
        ["p"] = ["p"],
        ["li"] = ["li"],
        ["dt"] = ["dt", "dd"],
        ["dd"] = ["dt", "dd"],
        ["td"] = ["td", "th", "tr", "tbody", "tfoot"],
        ["th"] = ["td", "th", "tr", "tbody", "tfoot"],
        ["tr"] = ["tr", "tbody", "tfoot"],
        ["thead"] = ["tbody", "tfoot"],
        ["tbody"] = ["tbody", "tfoot"],
        ["option"] = ["option", "optgroup"],
        ["optgroup"] = ["optgroup"],
    };

    // What is in them is no text of the page, so that nothing may come into them by a guess.
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "iframe", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video", "audio", "canvas",
    };

    /// <summary>Whether a page does not show an element's content as text of its own.</summary>
    public static bool IsHidden(string name) => Hidden.Contains(name);

    /// <summary>Whether an element marks words in a line.</summary>
    public static bool IsPhrasing(string name) => Phrasing.Contains(name);

    /// <summary>Whether HTML ends an element by itself where another one begins.</summary>
    public static bool IsEndedBy(string name, string next) =>
        EndedBy.TryGetValue(name, out var ends) && ends.Contains(next, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an element has no content and no closing tag in HTML.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether HTML has the element, in lower or upper case; <c>Table</c> is a component.</summary>
    public static bool IsKnown(string name) => (Known.Contains(name) || Void.Contains(name)) && (!char.IsUpper(name[0]) || name.All(c => !char.IsLower(c)));
}
