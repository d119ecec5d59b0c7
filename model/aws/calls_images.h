// SPDX-License-Identifier: MIT
// The operations of Amazon ECR.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned createRepository(const CallInput& input);
Planned putImage(const CallInput& input);
Planned batchDeleteImage(const CallInput& input);

// Of Amazon ECR, drawn; null: there is none of this name.
const doc::Element* repositoryNamed(const CallInput& input, const std::string& name);
AwsException repositoryNotFound(const std::string& name);

// API PutImage, imageDigest and imageTag.
bool isImageDigest(const std::string& digest);
bool isImageTag(const std::string& tag);

// What a push into a drawn repository leaves of it.
Planned pushInto(const CallInput& input, const doc::Element& repository, const std::string& tag,
                 const std::string& digest);

} // namespace stowage::aws
