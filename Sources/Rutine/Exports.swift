// The values that a host program gets and gives: plans, changes, findings, records, days, texts.
@_exported public import Domain
