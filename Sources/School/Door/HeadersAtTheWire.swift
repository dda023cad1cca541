import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// The last step before the wire: what is answered without our asking, such as 400 to what is no HTTP at all, leaves
/// with the headers of every answer too.
final class HeadersAtTheWire: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = unwrapOutboundIn(data), !head.headerFields.contains(.contentSecurityPolicy) else {
            return context.write(data, promise: promise)
        }
        for field in Headers.always { head.headerFields[field.name] = field.value }
        head.headerFields[.cacheControl] = "no-store"
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}
