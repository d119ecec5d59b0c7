// SPDX-License-Identifier: MIT
// The operations of Amazon EFS, and what RegisterTaskDefinition says of volumes.
#pragma once

#include "aws/call_draft.h"
#include "io/task_definition_json.h"

#include <optional>
#include <string_view>

namespace stowage::aws {

Planned createFileSystem(const CallInput& input);
Planned createMountTarget(const CallInput& input);

// What AWS says against the volumes of a task definition and its mount points.
std::optional<AwsException> refusalOfVolumes(const io::TaskDefinitionRead& read,
                                             const io::Json& with);

// The drawn file system that the volumes name, by its id or its name; they name it no more, for
// the drawing shows it by a line. None: they name none that is drawn.
Found<std::optional<ElementId>> takeFileSystem(const CallInput& input,
                                               io::TaskDefinitionRead& read);

// Draws that line, and removes another one.
void linkFileSystem(CallDraft& draft, const ElementId& definition,
                    const std::optional<ElementId>& fileSystem);

} // namespace stowage::aws
