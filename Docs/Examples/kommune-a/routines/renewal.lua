-- At each renewal of a lease there is a full review of whether the tenant can buy (000:2770-2780).
return routine {
  title = { nb = "Fornyelse: kan leietakeren kjøpe?", nn = "Fornying: kan leigetakaren kjøpe?", en = "Renewal: can the tenant buy?" },
  scope = "tenancy",
  when = every { weeks = 1 },
  run = function(tenancy, run)
    local renewal = tenancy.renewal
    if not renewal or renewal > run.today + months(3) or tenancy.ends and tenancy.ends < run.today then return end
    local title = "Fornying " .. renewal:text() .. ": kan leigetakaren kjøpe?"
    local review = tenancy.client.tasks:first { title = title }
    if renewal < run.today and (not review or review.status ~= "done") then
      run:finding {
        about = tenancy,
        severity = "warning",
        message = {
          nb = "leieforholdet ble fornyet " .. renewal:text() .. " uten vurdering",
          nn = "leigeforholdet vart fornya " .. renewal:text() .. " utan vurdering",
          en = "the lease was renewed on " .. renewal:text() .. " without a review",
        },
      }
    end
    if review then return end
    local due = renewal - weeks(6)
    tenancy.client:add_task {
      title = title,
      unit = run.units:first { kind = "housing_office" },
      due = run.calendar:working_day(due < run.today and run.today or due),
      because = {
        nb = "Ved hver fornyelse vurderes det om leietakeren kan kjøpe.",
        nn = "Ved kvar fornying vert det vurdert om leigetakaren kan kjøpe.",
        en = "Each renewal asks whether the tenant can buy.",
      },
    }
  end,
}
