// SPDX-License-Identifier: GPL-3.0-or-later
// Keys on the cards of those who use IAM roles: one for each drawn role, struck where one is
// missing or is of another purpose.
#pragma once

#include "canvas/paint.h"

#include <vector>

namespace stowage::ui {

struct RoleKey {
    QRectF box = {};
    char letter = 'T'; // Instance, Task, eXecution, Events, Storage
    bool isStruck = false;
    QString words = {}; // for a tool tip, as plain text
};

// From right to left on the upper edge of its box; none where it uses no role, or only such as are
// named and not drawn.
std::vector<RoleKey> roleKeysOf(const doc::Document& document, const doc::Element& element);
// What the key there says; empty: there is none.
QString roleTipAt(const doc::Document& document, const doc::Element& element, const QPointF& at);

void paintRoleKeys(const Paint& paint, const doc::Element& element);

} // namespace stowage::ui
