/// The same numbers for the same name.
struct Chance {
  private var state: UInt64

  init(_ name: String) {
    state = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// From 0 up to the count, without it.
  mutating func number(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, count)
  }

  mutating func happens(_ percent: Int) -> Bool { number(100) < percent }

  mutating func pick<Element>(_ all: [Element]) -> Element { all[number(all.count)] }
}
