//! Looking a key up among the members of an object.

/// The names of the members an object may have, hashed without collisions.
#[derive(Debug)]
pub(crate) struct MemberTable {
    names: Vec<String>,
    /// Slot number plus one, or zero; the size is a power of two.
    table: Vec<u8>,
    seed: u32,
}

impl MemberTable {
    /// `None` for more names than a mask of 64 bits has room for.
    pub(crate) fn new(names: &[String]) -> Option<Self> {
        if names.len() > 64 {
            return None;
        }
        let sizes = (0..6).map(|shift| (names.len().next_power_of_two() * 2) << shift);
        sizes.flat_map(|size| (1..200).map(move |seed| (size, seed))).find_map(|(size, seed)| {
            let mut table = vec![0; size];
            for (slot, name) in names.iter().enumerate() {
                let place = &mut table[hash(name.as_bytes(), seed) & (size - 1)];
                if *place != 0 {
                    return None;
                }
                *place = slot as u8 + 1;
            }
            Some(Self { names: names.to_vec(), table, seed })
        })
    }

    /// The slot of the member called `key`.
    pub(crate) fn slot(&self, key: &[u8]) -> Option<usize> {
        let slot = usize::from(self.table[hash(key, self.seed) & (self.table.len() - 1)]).checked_sub(1)?;
        (self.names[slot].as_bytes() == key).then_some(slot)
    }
}

/// Mixes the length with bytes from both ends and the middle.
fn hash(key: &[u8], seed: u32) -> usize {
    let at = |index: usize| u32::from(key.get(index).copied().unwrap_or(0));
    let len = key.len();
    let mixed = (len as u32)
        .wrapping_add(at(0) << 8)
        .wrapping_add(at(len / 2) << 16)
        .wrapping_add(at(len.wrapping_sub(1)) << 24)
        .wrapping_mul(seed.wrapping_mul(0x9E37_79B1) | 1);
    (mixed >> 16 ^ mixed >> 8) as usize
}

#[cfg(test)]
mod tests {
    use super::MemberTable;

    #[test]
    fn finds_each_name_and_no_other() {
        let names: Vec<String> = ["id", "title", "description", "", "ab", "ba"].map(String::from).to_vec();
        let table = MemberTable::new(&names).expect("six names fit");
        for (slot, name) in names.iter().enumerate() {
            assert_eq!(table.slot(name.as_bytes()), Some(slot));
        }
        assert_eq!(table.slot(b"titel"), None);
        assert_eq!(table.slot(b"titles"), None);
    }
}
