// The names a page has without declaring them. A page is rendered on a server, so they are JavaScript's and Node's; what
// only a browser has throws there, unless it stands in a function that no one calls before the page is shown.

namespace ContentLint.Mdx.Names;

/// <summary>Names that need no declaration.</summary>
internal static class KnownNames
{
    // Some are in newer versions of Node only; a page that uses one does not throw for certain.
    private static readonly HashSet<string> Server = new(StringComparer.Ordinal)
    {
        "AggregateError", "Array", "ArrayBuffer", "AsyncDisposableStack", "Atomics", "BigInt", "BigInt64Array", "BigUint64Array", "Boolean",
        "DataView", "Date", "DisposableStack", "Error", "EvalError", "FinalizationRegistry", "Float16Array", "Float32Array", "Float64Array",
        "Function", "Infinity", "Int16Array", "Int32Array", "Int8Array", "Intl", "Iterator", "JSON", "Map", "Math", "NaN", "Number",
        "Object", "Promise", "Proxy", "RangeError", "ReferenceError", "Reflect", "RegExp", "Set", "SharedArrayBuffer", "String",
        "SuppressedError", "Symbol", "SyntaxError", "Temporal", "TypeError", "URIError", "Uint16Array", "Uint32Array", "Uint8Array",
        "Uint8ClampedArray", "WeakMap", "WeakRef", "WeakSet", "WebAssembly", "arguments", "decodeURI", "decodeURIComponent", "encodeURI",
        "encodeURIComponent", "escape", "eval", "globalThis", "isFinite", "isNaN", "parseFloat", "parseInt", "undefined", "unescape",

        "AbortController", "AbortSignal", "Blob", "BroadcastChannel", "Buffer", "ByteLengthQueuingStrategy", "CloseEvent", "CompressionStream",
        "CountQueuingStrategy", "Crypto", "CryptoKey", "CustomEvent", "DOMException", "DecompressionStream", "ErrorEvent", "Event",
        "EventSource", "EventTarget", "File", "FormData", "Headers", "MessageChannel", "MessageEvent", "MessagePort", "Navigator",
        "Performance", "PerformanceEntry", "PerformanceMark", "PerformanceMeasure", "PerformanceObserver", "PerformanceObserverEntryList",
        "PerformanceResourceTiming", "QuotaExceededError", "ReadableByteStreamController", "ReadableStream", "ReadableStreamBYOBReader",
        "ReadableStreamBYOBRequest", "ReadableStreamDefaultController", "ReadableStreamDefaultReader", "Request", "Response", "Storage",
        "SubtleCrypto", "TextDecoder", "TextDecoderStream", "TextEncoder", "TextEncoderStream", "TransformStream",
        "TransformStreamDefaultController", "URL", "URLPattern", "URLSearchParams", "WebSocket", "WritableStream",
        "WritableStreamDefaultController", "WritableStreamDefaultWriter", "atob", "btoa", "clearImmediate", "clearInterval", "clearTimeout",
        "console", "crypto", "fetch", "global", "localStorage", "navigator", "performance", "process", "queueMicrotask", "sessionStorage",
        "setImmediate", "setInterval", "setTimeout", "structuredClone",
    };

    private static readonly HashSet<string> Browser = new(StringComparer.Ordinal)
    {
        "Audio", "CSS", "CSSStyleSheet", "CanvasRenderingContext2D", "Comment", "DOMParser", "DOMRect", "Document", "DocumentFragment",
        "DragEvent", "Element", "FileReader", "FocusEvent", "HTMLButtonElement", "HTMLCanvasElement", "HTMLDivElement", "HTMLElement",
        "HTMLFormElement", "HTMLIFrameElement", "HTMLImageElement", "HTMLInputElement", "HTMLScriptElement", "HTMLVideoElement", "Image",
        "ImageData", "InputEvent", "IntersectionObserver", "KeyboardEvent", "MediaRecorder", "MediaStream", "MouseEvent",
        "MutationObserver", "Node", "NodeFilter", "NodeList", "Notification", "OffscreenCanvas", "Option", "Path2D", "PointerEvent",
        "Range", "ResizeObserver", "SVGElement", "Selection", "SharedWorker", "SpeechSynthesisUtterance", "StorageEvent", "SubmitEvent",
        "Text", "Touch", "TouchEvent", "UIEvent", "WheelEvent", "Window", "Worker", "XMLHttpRequest", "XMLSerializer", "addEventListener",
        "alert", "blur", "cancelAnimationFrame", "cancelIdleCallback", "caches", "close", "confirm", "cookieStore", "customElements",
        "devicePixelRatio", "dispatchEvent", "document", "event", "find", "focus", "frames", "getComputedStyle", "getSelection", "history",
        "indexedDB", "innerHeight", "innerWidth", "isSecureContext", "length", "location", "matchMedia", "moveBy", "moveTo", "name", "open",
        "opener", "origin", "outerHeight", "outerWidth", "pageXOffset", "pageYOffset", "parent", "postMessage", "print", "prompt",
        "removeEventListener", "reportError", "requestAnimationFrame", "requestIdleCallback", "resizeBy", "resizeTo", "screen", "screenX",
        "screenY", "scroll", "scrollBy", "scrollTo", "scrollX", "scrollY", "self", "speechSynthesis", "status", "stop", "top",
        "visualViewport", "window",
    };

    // What MDX itself writes into the module of a page.
    private static readonly HashSet<string> Compiled = new(StringComparer.Ordinal)
    {
        "MDXContent", "MDXLayout", "_Fragment", "_createMdxContent", "_jsx", "_jsxDEV", "_jsxs", "_missingMdxReference", "_provideComponents",
    };

    private static readonly string[] Astro = ["frontmatter", "file", "url", "getHeadings", "Fragment"];

    private static readonly string[] Webpack = ["require", "module", "exports", "__filename", "__dirname", "__webpack_require__", "__webpack_public_path__"];

    private static readonly string[] DeclaredByDocusaurus = ["frontMatter", "contentTitle", "metadata", "assets"];

    private static readonly string[] Docusaurus = ["frontMatter", "contentTitle", "toc", "metadata", "assets", "React", .. Webpack];

    // Plain MDX is what many builders and plugins start from; what the usual ones add may be there.
    private static readonly string[] Perhaps = ["React", "Fragment", "frontmatter", "frontMatter", "metadata", "meta", "title", "toc", "structuredData", "lastModified", .. Webpack];

    /// <summary>Whether code that runs when a page is rendered has a name.</summary>
    public static bool IsOfServer(string name) => Server.Contains(name) || Compiled.Contains(name);

    /// <summary>Whether code in a browser has a name.</summary>
    public static bool IsOfBrowser(string name) => Browser.Contains(name);

    /// <summary>The names that the builder of a flavor gives to every page.</summary>
    public static IReadOnlyList<string> OfBuilder(MdxFlavor flavor) => flavor switch
    {
        MdxFlavor.Astro or MdxFlavor.Starlight => Astro,
        MdxFlavor.Docusaurus => Docusaurus,
        _ => Perhaps,
    };

    /// <summary>The names that the compiler and the builder declare in a page's module, so that the page cannot.</summary>
    /// <param name="flavor">The builder.</param>
    /// <param name="ofCompiler">Whether those of the compiler are asked for too.</param>
    public static IReadOnlyCollection<string> DeclaredByBuilder(MdxFlavor flavor, bool ofCompiler) =>
        [.. ofCompiler ? ["MDXContent", "_createMdxContent"] : Array.Empty<string>(), .. flavor.IsAstro() ? ["frontmatter", "getHeadings"] : Array.Empty<string>(), .. flavor == MdxFlavor.Docusaurus ? DeclaredByDocusaurus : []];

    /// <summary>The names that the builder exports of a page, so that the page cannot.</summary>
    public static IReadOnlyCollection<string> ExportedByBuilder(MdxFlavor flavor) =>
        flavor.IsAstro() ? ["frontmatter", "getHeadings"] : flavor == MdxFlavor.Docusaurus ? DeclaredByDocusaurus : [];

    /// <summary>Whether a name that a builder gives is always an object.</summary>
    public static bool IsObject(string name) => name is "frontmatter" or "frontMatter" or "metadata" or "assets" or "toc" or "React" or "getHeadings" or "file";

    /// <summary>The components that the builder of a flavor gives to every page.</summary>
    public static IReadOnlyList<string> ComponentsOfBuilder(MdxFlavor flavor) => flavor switch
    {
        MdxFlavor.Docusaurus => ["Head", "Details"],
        MdxFlavor.Astro or MdxFlavor.Starlight => ["Fragment"],
        _ => [],
    };

    /// <summary>Whether a name looks like one that a bundler replaces, <c>__VERSION__</c>: nobody declares these.</summary>
    public static bool IsReplaced(string name) =>
        name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);
}
