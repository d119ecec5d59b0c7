// SPDX-License-Identifier: MIT
// Strings rows of a table into lists through links in the rows themselves.
#pragma once

#include "sim/tables.h"

namespace stowage::sim {

// The two links that rows of one list bear.
template <class Row> struct Links {
    Ix<Row> Row::*next;
    Ix<Row> Row::*previous;
};

template <class Row>
void linkLast(Table<Row>& table, Links<Row> links, Ix<Row>& first, Ix<Row>& last, Ix<Row> row)
{
    table[row].*links.next = {};
    table[row].*links.previous = last;
    (last ? table[last].*links.next : first) = row;
    last = row;
}

template <class Row>
void unlink(Table<Row>& table, Links<Row> links, Ix<Row>& first, Ix<Row>& last, Ix<Row> row)
{
    const Ix<Row> next = table[row].*links.next;
    const Ix<Row> previous = table[row].*links.previous;
    (previous ? table[previous].*links.next : first) = next;
    (next ? table[next].*links.previous : last) = previous;
    table[row].*links.next = {};
    table[row].*links.previous = {};
}

} // namespace stowage::sim
