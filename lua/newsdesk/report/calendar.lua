--- TIMEX3 values as a reader of a report wants them: told in words, and in the order of the calendar.
local calendar = {}

local SEASONS = { SP = { "spring", 3 }, SU = { "summer", 6 }, FA = { "autumn", 9 }, WI = { "winter", 12 } }
local PARTS = { MO = "morning", MI = "midday", AF = "afternoon", EV = "evening", NI = "night", DT = "daytime" }

-- Days since 0000-03-01 of the proleptic Gregorian calendar, and back: H. Hinnant, chrono-Compatible Low-Level Date
-- Algorithms. Years begin in March, so that the leap day is the last.
local function days_of(year, month, day)
  if month <= 2 then
    year, month = year - 1, month + 12
  end
  return 365 * year + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 + day - 1
end

local function day_of(days)
  local era = days // 146097
  local rest = days - era * 146097
  local year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
  local of_year = rest - (365 * year + year // 4 - year // 100)
  local month = (5 * of_year + 2) // 153
  local day = of_year - (153 * month + 2) // 5 + 1
  month = month < 10 and month + 3 or month - 9
  return ("%04d-%02d-%02d"):format(year + 400 * era + (month <= 2 and 1 or 0), month, day)
end

-- The Monday of a week of ISO 8601: week 1 is that of January 4. Day 0 was a Wednesday.
local function monday_of(year, week)
  local fourth = days_of(year, 1, 4)
  return day_of(fourth - (fourth + 2) % 7 + 7 * (week - 1))
end

--- Whether a value is a point or stretch of the calendar: those begin with four digits, decades with three, centuries
-- with two.
function calendar.has(value)
  return value ~= nil and value:match "^%d%d%d" ~= nil
end

-- Year and what is behind its hyphen.
local function parts_of(value)
  return value:match "^(%d%d%d%d)%-(.+)$"
end

--- A value in words: "week of 2024-07-01", "summer 2025", "2024-12-08, night"; days, months and years are as they were.
function calendar.label(value)
  if value:match "^%d%d%d$" then
    return value .. "0s"
  end
  local year, rest = parts_of(value)
  if not year then
    return value
  end
  local week, weekend = rest:match "^W(%d%d)(.*)$"
  if week and (weekend == "" or weekend == "-WE") then
    return (weekend == "" and "week of " or "weekend after ") .. monday_of(tonumber(year), tonumber(week))
  end
  if SEASONS[rest] then
    return SEASONS[rest][1] .. " " .. year
  end
  local day, part = value:match "^(%d%d%d%d%-%d%d%-%d%d)T(%u%u)$"
  if day and PARTS[part] then
    return day .. ", " .. PARTS[part]
  end
  return (value:gsub("^(%d%d%d%d%-%d%d%-%d%d)T(%d)", "%1 %2"):gsub("^(%d%d%d%d)%-([QH]%d)$", "%2 %1"))
end

--- A key by which values sort as the calendar does: a week by its Monday, a season and a quarter by their first month.
function calendar.order(value)
  local year, rest = parts_of(value)
  if not year then
    return value
  end
  local week = rest:match "^W(%d%d)"
  if week then
    return monday_of(tonumber(year), tonumber(week)) .. " " .. rest
  end
  if SEASONS[rest] then
    return ("%s-%02d"):format(year, SEASONS[rest][2])
  end
  local kind, number = rest:match "^([QH])(%d)$"
  if kind then
    return ("%s-%02d"):format(year, (tonumber(number) - 1) * (kind == "Q" and 3 or 6) + 1)
  end
  return value
end

return calendar
