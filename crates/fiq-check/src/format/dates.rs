//! Dates and times of RFC 3339.

/// `full-date`.
pub(super) fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
    let numbers =
        shaped.then(|| Some((number(&bytes[..4])?, number(&bytes[5..7])?, number(&bytes[8..])?))).flatten();
    numbers.is_some_and(|(year, month, day)| (1..=days_of(year, month)).contains(&day))
}

/// `date-time`.
pub(super) fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_at_checked(10) else { return false };
    let time = time.strip_prefix(['T', 't']);
    is_date(date) && time.is_some_and(|time| is_full_time(time).is_some())
}

/// `full-time`. A leap second is the last one of a day in UTC.
fn is_full_time(text: &str) -> Option<()> {
    let bytes = text.as_bytes();
    let (clock, rest) = bytes.split_at_checked(8)?;
    let (hour, minute, second) = (number(&clock[..2])?, number(&clock[3..5])?, number(&clock[6..])?);
    let shaped = clock[2] == b':' && clock[5] == b':' && hour < 24 && minute < 60 && second <= 60;
    let offset = offset_minutes(after_fraction(rest)?)?;
    let utc = (i64::from(hour) * 60 + i64::from(minute) - offset).rem_euclid(24 * 60);
    (shaped && (second < 60 || utc == 24 * 60 - 1)).then_some(())
}

fn after_fraction(rest: &[u8]) -> Option<&[u8]> {
    let Some(fraction) = rest.strip_prefix(b".") else { return Some(rest) };
    let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0).then(|| &fraction[digits..])
}

fn offset_minutes(offset: &[u8]) -> Option<i64> {
    match offset {
        [b'Z' | b'z'] => Some(0),
        [sign @ (b'+' | b'-'), hours @ .., b':', tens, ones] if hours.len() == 2 => {
            let (hours, minutes) = (number(hours)?, number(&[*tens, *ones])?);
            let minutes_in_all = i64::from(hours) * 60 + i64::from(minutes);
            (hours < 24 && minutes < 60).then_some(if *sign == b'-' {
                -minutes_in_all
            } else {
                minutes_in_all
            })
        }
        _ => None,
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

fn days_of(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}
