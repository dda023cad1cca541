#include "canvas.h"

#include <stdlib.h>
#include <string.h>

#include <libheif/heif.h>

// libheif turns the picture upright by itself: in these files that is part of the picture, and Exif says nothing about it.
static int rows(const struct heif_image *image, int shines, pictures_limits limits, pictures_made *made) {
    int stride = 0;
    const uint8_t *plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    int width = heif_image_get_width(image, heif_channel_interleaved);
    int height = heif_image_get_height(image, heif_channel_interleaved);
    int each = shines ? 4 : 3;
    if (plane == NULL || width <= 0 || height <= 0 || stride < width * each) return PICTURES_BROKEN;
    int answer = size_answer((uint64_t)width, (uint64_t)height, limits);
    if (answer != PICTURES_FINE) return answer;
    uint8_t *row = malloc((size_t)width * 4);
    canvas canvas;
    int has_room = canvas_begin(&canvas, (uint32_t)width, (uint32_t)height, limits.longest_side);
    for (int y = 0; has_room && row != NULL && y < height; y++) {
        const uint8_t *from = plane + (size_t)y * (size_t)stride;
        for (int x = 0; x < width; x++, from += each) {
            memcpy(row + (size_t)x * 4, from, 3);
            row[(size_t)x * 4 + 3] = shines ? from[3] : 255;
        }
        canvas_add(&canvas, row);
    }
    answer = has_room && row != NULL ? canvas_finish(&canvas, 1, made) : PICTURES_TOO_HUNGRY;
    canvas_end(&canvas);
    free(row);
    return answer;
}

static int decode(const struct heif_image_handle *handle, pictures_limits limits, pictures_made *made) {
    int width = heif_image_handle_get_width(handle), height = heif_image_handle_get_height(handle);
    if (width <= 0 || height <= 0) return PICTURES_BROKEN;
    int answer = size_answer((uint64_t)width, (uint64_t)height, limits);
    if (answer != PICTURES_FINE) return answer;
    int shines = heif_image_handle_has_alpha_channel(handle);
    struct heif_image *image = NULL;
    struct heif_error error = heif_decode_image(
        handle, &image, heif_colorspace_RGB, shines ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, NULL);
    if (error.code != heif_error_Ok || image == NULL) {
        if (image != NULL) heif_image_release(image);
        return PICTURES_BROKEN;
    }
    answer = rows(image, shines, limits, made);
    heif_image_release(image);
    return answer;
}

int pictures_from_heic(const uint8_t *bytes, size_t size, pictures_limits limits, pictures_made *made) {
    memset(made, 0, sizeof *made);
    struct heif_context *context = heif_context_alloc();
    if (context == NULL) return PICTURES_TOO_HUNGRY;
    heif_context_set_max_decoding_threads(context, 0);
    heif_context_set_maximum_image_size_limit(context, 16384);
    struct heif_image_handle *handle = NULL;
    int answer = PICTURES_BROKEN;
    if (heif_context_read_from_memory_without_copy(context, bytes, size, NULL).code == heif_error_Ok
        && heif_context_get_primary_image_handle(context, &handle).code == heif_error_Ok && handle != NULL) {
        answer = decode(handle, limits, made);
    }
    if (handle != NULL) heif_image_handle_release(handle);
    heif_context_free(context);
    return answer;
}
