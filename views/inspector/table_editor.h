// SPDX-License-Identifier: GPL-3.0-or-later
// Editors for values that are small tables: text pairs, and records whose columns are rows
// themselves.
#pragma once

#include "inspector/field_editor.h"

namespace stowage::ui {

FieldEditor pairsEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent);
FieldEditor recordsEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent);

} // namespace stowage::ui
