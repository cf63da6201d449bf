import Domain

/// How far long work has come, and how long is left: one line for whoever waits at a terminal.
final class Progress {
  private static let pause = Duration.milliseconds(200)

  private let label: String
  private let total: Int
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var count = 0

  init(_ label: String, of total: Int) {
    self.label = label
    self.total = total
  }

  func advance(to done: Int? = nil) {
    count = done ?? count + 1
    let now = ContinuousClock.now
    guard now - shown > Self.pause else { return }
    shown = now
    Output.progress(line(after: now - start))
  }

  func end() { Output.progress(nil) }

  /// "allocation: 12000 of 100000, 40 seconds left".
  private func line(after time: Duration) -> String {
    let spent = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let left = count == 0 ? 0 : spent * Double(max(0, total - count)) / Double(count)
    return Message.text(
      "progress.line",
      ["label": label, "count": count, "total": max(total, count), "left": Int(left.rounded(.up))],
      in: Speech.language)
  }
}
