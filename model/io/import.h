// SPDX-License-Identifier: MIT
// Reads as a drawing whatever people have: a document, a picture that carries one, a task
// definition in the shapes of ECS and CloudFormation; told apart by content, never by a name.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "io/ecs_element.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::io {

enum class Form { document, picture, taskDefinition, cloudFormation };

// What became of one part of an imported file; `place` is FILE:LINE:COL.
struct ImportLine {
    Fate fate = Fate::taken;
    std::string place = {};
    std::string words = {};
};

struct Imported {
    doc::Document document = {};
    Form form = Form::document;
    std::vector<std::string> remarks = {}; // of a document, as in Opened
    std::vector<std::string> notes = {};   // likewise
    std::vector<ImportLine> report = {};   // of an import, each definition after the other
};

// Whether the drawing was made from something else and can be saved only as a new file.
bool isImport(Form form);

// At most 32 MiB as a document and 8 MiB as anything else. An error's `where` is FILE:LINE:COL, or
// FILE where it has no place.
Result<Imported> readAny(std::string_view bytes, std::string_view file);

// "taken", "guessed", "kept", "ignored".
std::string_view wordFor(Fate fate);
// "FILE:LINE:COL: kept: words".
std::string lineOf(const ImportLine& line);

} // namespace stowage::io
