namespace ContentLint.LanguageServer.Transport;

/// <summary>The codes of JSON-RPC and of the protocol for requests that have no result.</summary>
internal static class RpcCode
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestFailed = -32803;
    public const int RequestCancelled = -32800;
}

/// <summary>Why a request has no result.</summary>
internal sealed class RpcException(int code, string message) : Exception(message)
{
    /// <summary>One of <see cref="RpcCode"/>.</summary>
    public int Code { get; } = code;
}
