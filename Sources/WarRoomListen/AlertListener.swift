import NIOCore
import NIOHTTP1
import NIOPosix

/// Takes alerts from the network. It holds no journal: what it has read and verified it hands
/// over, and it answers when it is told what became of it.
package final class AlertListener: Sendable {
  /// Where it listens, such as `127.0.0.1:9094`.
  package let address: String
  private let group: MultiThreadedEventLoopGroup
  private let readers: NIOThreadPool
  private let channel: any Channel

  /// Why it does not listen.
  package struct Failure: Error {
    package let text: String
  }

  /// Listens from now on; `deliver` is called on the listener's own threads.
  package init(
    _ options: ListenOptions, deliver: @escaping @Sendable (Delivery) -> Void
  ) throws(Failure) {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: Limits.loops)
    let readers = NIOThreadPool(numberOfThreads: Limits.readers)
    readers.start()
    let keeper = Gatekeeper(options)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: Limits.backlog)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.maxMessagesPerRead, value: 4)
      .childChannelInitializer { channel in
        guard keeper.enter() else { return channel.close() }
        channel.closeFuture.whenComplete { _ in keeper.leave() }
        return channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: true, withErrorHandling: true)
          try pipeline.addHandler(RequestHandler(keeper, readers, deliver))
        }
      }
    do {
      channel = try bootstrap.bind(host: options.host, port: options.port).wait()
    } catch {
      group.shutdownGracefully { _ in }
      readers.shutdownGracefully { _ in }
      throw Failure(text: "\(options.host):\(options.port) cannot be listened on: \(error)")
    }
    let port = channel.localAddress?.port ?? options.port
    address = options.host.contains(":") ? "[\(options.host)]:\(port)" : "\(options.host):\(port)"
    self.group = group
    self.readers = readers
  }

  /// Accepts nothing more, and cuts what is open: senders try again.
  package func stop() {
    channel.close(promise: nil)
    group.shutdownGracefully { _ in }
    readers.shutdownGracefully { _ in }
  }
}
