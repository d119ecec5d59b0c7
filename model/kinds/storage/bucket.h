// SPDX-License-Identifier: MIT
// An Amazon S3 bucket: what is uploaded to it, and whether EventBridge hears of that.
#pragma once

#include "kinds/of.h"

#include <string>
#include <string_view>

namespace stowage::doc {

struct Bucket {
    bool eventBridgeEnabled = false;
    double uploadsPerMinute = 0;
    int objectSizeKib = 1'024;
    std::string keyPrefix = "uploads/";
};

// Bucket naming rules of Amazon S3.
bool isBucketName(std::string_view name);

KindInfo describe(Of<Bucket>);

} // namespace stowage::doc
