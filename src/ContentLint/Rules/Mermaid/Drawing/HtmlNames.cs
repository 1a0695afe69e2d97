// The names of HTML's elements, as far as it matters to a label which they are.

namespace ContentLint.Rules.Mermaid.Drawing;

/// <summary>Names of HTML elements, in lower case.</summary>
internal static class HtmlNames
{
    private static readonly HashSet<string> Formatting = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "big", "blockquote", "br", "center", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "font", "h1", "h2", "h3", "h4",
        "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "nobr", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strike", "strong",
        "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul", "wbr",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "acronym", "address", "area", "article", "aside", "audio", "base", "bdi", "bdo", "blink", "body", "button", "canvas", "caption", "col",
        "colgroup", "data", "datalist", "details", "dfn", "dialog", "dir", "embed", "fieldset", "figcaption", "figure", "footer", "form", "frame",
        "frameset", "head", "header", "hgroup", "html", "iframe", "input", "label", "legend", "link", "main", "map", "marquee", "math", "menu",
        "menuitem", "meta", "meter", "nav", "noframes", "noscript", "object", "optgroup", "option", "output", "param", "picture", "plaintext",
        "progress", "rp", "rt", "ruby", "script", "search", "section", "select", "slot", "source", "style", "summary", "svg", "template",
        "textarea", "tfoot", "time", "title", "track", "var", "video", "xmp",
    };

    // Elements that are taken out with all they hold: of SVG and MathML outside of them, and those that could do harm.
    private static readonly HashSet<string> Emptied = new(StringComparer.Ordinal)
    {
        "altglyph", "altglyphdef", "altglyphitem", "animatecolor", "animatemotion", "animatetransform", "circle", "clippath", "defs", "desc",
        "ellipse", "filter", "g", "glyph", "glyphref", "hkern", "line", "lineargradient", "marker", "mask", "metadata", "mpath", "path", "pattern",
        "polygon", "polyline", "radialgradient", "rect", "stop", "switch", "symbol", "text", "textpath", "tref", "tspan", "view", "vkern",
        "audio", "iframe", "math", "menclose", "merror", "mfenced", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mphantom", "mroot", "mrow", "ms",
        "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
        "noembed", "noframes", "noscript", "plaintext", "script", "style", "svg", "template", "title", "video", "xmp",
    };

    // HTML's elements that a sanitizer takes out.
    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal)
    {
        "base", "embed", "frame", "frameset", "iframe", "link", "meta", "noframes", "noembed", "noscript", "object", "param", "plaintext", "script",
        "style", "xmp",
    };

    // Elements of which the name is kept, though SVG has them.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "audio", "math", "svg", "template", "title", "video" };

    /// <summary>Whether a sanitizer keeps the tags of an element.</summary>
    public static bool IsKept(string name) => (Formatting.Contains(name) || Others.Contains(name) || Kept.Contains(name)) && !Forbidden.Contains(name);

    /// <summary>Whether an element is there to give a text a form, so that nobody means its name to be read.</summary>
    public static bool IsFormatting(string name) => Formatting.Contains(name);

    /// <summary>Whether HTML has an element of a name.</summary>
    public static bool IsElement(string name) => Formatting.Contains(name) || Others.Contains(name) || Emptied.Contains(name);

    /// <summary>Whether an element is taken out of a label with all it holds.</summary>
    public static bool IsEmptied(string name) => Emptied.Contains(name);
}
