import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Hangs up on callers who dawdle: who take too long to say what they want, or to send what they said they would.
/// Once a request is whole, the answer may take as long as it takes (a live stream lasts for hours).
final class Patience: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    struct Limits: Sendable {
        /// From the connection to the first request's head.
        var first = TimeAmount.seconds(20)
        /// From one answer to the next request's head.
        var next = TimeAmount.seconds(75)
        /// From a request's head to the end of its body.
        var body = TimeAmount.seconds(120)
    }

    private let limits: Limits
    private var clock: Scheduled<Void>?

    init(_ limits: Limits = Limits()) { self.limits = limits }

    func handlerAdded(context: ChannelHandlerContext) {
        wait(limits.first, context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: wait(limits.body, context)
        case .body: break
        case .end: clock?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { wait(limits.next, context) }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        clock?.cancel()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { clock?.cancel() }

    private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        clock?.cancel()
        let channel = context.channel
        clock = channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
